package vn.motcua.payment.reconcile;

import vn.motcua.kernel.text.Worded;

/** How a difference was settled. */
public enum Settlement implements Worded {
    /** Booked here when it was found: its call-back had been lost. */
    TAKEN_IN,
    /** A later statement has it: the bank booked it on another day. */
    AGREES_LATER,
    /** They mended their books. */
    BANK_CORRECTED,
    /** We mended ours by another posting. */
    OURS_CORRECTED,
    /** The payer has the money back. */
    RETURNED
}
