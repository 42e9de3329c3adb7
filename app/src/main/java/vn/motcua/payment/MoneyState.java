package vn.motcua.payment;

import vn.motcua.kernel.text.Worded;

/** Where one of the five things of a payment stands. */
public sealed interface MoneyState extends Worded
        permits ObligationState, AttemptState, ReceiptState, RefundState, QuestionState {

    /** True if nothing is expected any more. */
    boolean last();
}
