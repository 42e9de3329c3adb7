package vn.motcua.dossier.desk;

import vn.motcua.kernel.text.Worded;

/** What was found of a paper of a dossier. */
public enum PaperState implements Worded {
    THERE,
    MISSING,
    /** There, but wrong: out of date, unreadable, of somebody else. */
    INVALID,
    /** Not asked for in this case. */
    NOT_NEEDED;

    /** True if the applicant has to bring it. */
    public boolean wanting() {
        return this == MISSING || this == INVALID;
    }
}
