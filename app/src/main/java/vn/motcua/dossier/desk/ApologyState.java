package vn.motcua.dossier.desk;

import vn.motcua.kernel.text.Worded;

/** How an apology stands. */
public enum ApologyState implements Worded {
    /** Waits for whoever signs. */
    DRAFTED,
    SIGNED,
    /** Not signed in time, or its new date not kept either: the agency above is to look. */
    ESCALATED
}
