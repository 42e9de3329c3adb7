package vn.motcua.payment;

/** Where an attempt to pay stands. */
public enum AttemptState implements MoneyState {
    /** Written down before the bank is told of it, so that nothing that the bank knows is unknown here. */
    CREATED,
    /** The bank waits for the payer. */
    WAITING,
    PAID,
    FAILED,
    /** Nobody paid in time. */
    EXPIRED;

    @Override
    public boolean last() {
        return this != CREATED && this != WAITING;
    }
}
