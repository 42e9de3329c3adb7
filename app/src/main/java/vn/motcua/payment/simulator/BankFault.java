package vn.motcua.payment.simulator;

import vn.motcua.kernel.text.Worded;

/** What the payer, or the bank, does with an order. */
enum BankFault implements Worded {
    /** Pays; the bank calls back at once. */
    PAY,
    /** Cannot pay. */
    FAIL,
    /** Pays; the call-back is lost. */
    LOSE_CALL,
    /** Nothing at all: neither money nor word. */
    HANG,
    /** Pays twice. */
    PAY_TWICE,
    /** Pays; the bank calls back half a minute later. */
    LATE_CALL,
    /** Pays; the bank calls back three times. */
    DOUBLE_CALL,
    /** Pays a thousand đồng less. */
    WRONG_AMOUNT,
    /** Somebody else says that it was paid. */
    FORGED_CALL,
    /** Pays; the call-back is ten megabytes long, and then the right one is lost. */
    HUGE_CALL
}
