package vn.motcua.payment.partner;

import vn.motcua.kernel.text.Worded;

/** In which form a partner of dialect A is told that something was paid. */
public enum ResultForm implements Worded {
    CONFIRM,
    /** The form of the courts. */
    COURT
}
