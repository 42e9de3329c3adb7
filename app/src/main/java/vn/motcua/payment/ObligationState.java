package vn.motcua.payment;

/** Where what is owed stands. */
public enum ObligationState implements MoneyState {
    /** To be paid. */
    OPEN,
    PAID,
    /** Asked for no longer. */
    CANCELLED,
    /** Not paid in time. */
    EXPIRED,
    /** The only attempt that it allows failed. */
    FAILED,
    /** Paid, and given back. */
    REFUNDED;

    @Override
    public boolean last() {
        return this != OPEN;
    }
}
