package vn.motcua.dossier.desk;

import vn.motcua.kernel.text.Worded;

/** The parts of an inbox. */
public enum InboxView implements Worded {
    ALL,
    /** Those that whoever looks has taken. */
    MINE,
    /** Those that nobody has taken. */
    FREE,
    /** Those to be done today in the stead of somebody. */
    STEAD,
    LATE,
    SOON,
    /** Those whose applicant is waited for. */
    WAITING
}
