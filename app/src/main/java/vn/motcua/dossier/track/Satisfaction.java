package vn.motcua.dossier.track;

import vn.motcua.kernel.text.Worded;

/** How it was, in the applicant's eyes; reported by its place, from 1. */
public enum Satisfaction implements Worded {
    NOT_SATISFIED,
    SATISFIED,
    VERY_SATISFIED
}
