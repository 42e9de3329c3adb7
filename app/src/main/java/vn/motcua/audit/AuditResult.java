package vn.motcua.audit;

import vn.motcua.kernel.text.Worded;

/** How an act ended. */
public enum AuditResult implements Worded {
    /** It was done. */
    DONE,
    /** It was tried and refused; recorded where attempts matter, such as sign-in. */
    REFUSED
}
