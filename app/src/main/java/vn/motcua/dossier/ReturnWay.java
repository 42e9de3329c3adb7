package vn.motcua.dossier;

import vn.motcua.kernel.text.Worded;

/** How the applicant gets the result ({@code HinhThuc}); its ordinal is the number by which it is reported. */
public enum ReturnWay implements Worded {
    AT_THE_COUNTER,
    BY_POST
}
