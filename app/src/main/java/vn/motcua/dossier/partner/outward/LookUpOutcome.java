package vn.motcua.dossier.partner.outward;

import vn.motcua.kernel.text.Worded;

/** What came of asking an agency's system. */
public enum LookUpOutcome implements Worded {
    FOUND,
    /** It says that it has no such dossier, or an error of its own. */
    NOT_THERE,
    /** Nothing came in time, or nobody was there. */
    NO_ANSWER,
    /** What came was no answer of the interface. */
    NOT_UNDERSTOOD
}
