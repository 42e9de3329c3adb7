package vn.motcua.payment;

import vn.motcua.kernel.text.Worded;

/** How money comes. */
public enum PayWay implements Worded {
    /** Through the bank that handles payments: on its page, or by a code that a banking application reads. */
    ONLINE,
    /** In notes, at the counter. */
    CASH,
    /** By a transfer that the cashier has seen on the agency's account. */
    TRANSFER
}
