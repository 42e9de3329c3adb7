package vn.motcua.payment;

/** Where money that is to go back stands. */
public enum RefundState implements MoneyState {
    /** Somebody asks for it. */
    ASKED,
    /** It is to go back. */
    APPROVED,
    /** Written down before the bank is told. */
    SENDING,
    DONE,
    /** The bank could not give it back; the treasurer decides what next. */
    FAILED,
    /** Not given back, with the reason. */
    REFUSED;

    @Override
    public boolean last() {
        return this == DONE || this == REFUSED;
    }
}
