package vn.motcua.directory.authority;

import vn.motcua.kernel.text.Worded;

/** In whose name a competence is used. */
public enum Capacity implements Worded {
    /** The agency's: where a body leads it, its head signs on behalf of the body ("TM."). */
    AGENCY,
    /** The post's own, such as a chairman's: signed without "TM.". */
    PERSON
}
