package vn.motcua.payment;

/** What is decided about money that was paid for something that came to nothing. */
public enum QuestionState implements MoneyState {
    OPEN,
    /** It stays with the agency, with the reason. */
    KEPT,
    /** It goes back, whole or in part. */
    RETURNED;

    @Override
    public boolean last() {
        return this != OPEN;
    }
}
