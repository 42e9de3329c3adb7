package vn.motcua.payment;

import vn.motcua.kernel.text.Worded;

/** Where one of the four things of a payment stands. */
public sealed interface MoneyState extends Worded permits ObligationState, AttemptState, ReceiptState, RefundState {

    /** True if nothing is expected any more. */
    boolean last();
}
