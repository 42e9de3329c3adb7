package vn.motcua.payment;

import vn.motcua.kernel.Refusal;

/** What the module refuses. */
public enum PaymentRefusal implements Refusal {
    AMOUNT_OUT_OF_RANGE(Kind.RULE),
    AMOUNT_NOT_UNDERSTOOD(Kind.MALFORMED),
    /** Nothing to pay: no obligation is made of it. */
    NOTHING_OWED(Kind.RULE),
    NO_SUCH_OBLIGATION(Kind.NOT_FOUND),
    /** It is in another state. */
    NOT_ANY_MORE(Kind.CONFLICT),
    /** The bank cannot be reached. */
    BANK_AWAY(Kind.UNAVAILABLE),
    NO_BANK(Kind.UNAVAILABLE),
    NOT_YOURS(Kind.FORBIDDEN),
    REASON_MISSING(Kind.MALFORMED),
    NO_SUCH_REFUND(Kind.NOT_FOUND),
    NO_SUCH_RECEIPT(Kind.NOT_FOUND),
    /** It is on its way back already. */
    REFUND_BEGUN(Kind.CONFLICT),
    /** Whoever asked for a refund does not decide on it. */
    ANOTHER_DECIDES(Kind.FORBIDDEN),
    AMOUNT_DIFFERS(Kind.RULE),
    PROOF_MISSING(Kind.MALFORMED),
    /** One transfer pays one thing. */
    PROOF_USED(Kind.CONFLICT),
    /** More than is left of a line would go back. */
    MORE_THAN_LEFT(Kind.RULE),
    /** Nothing of what was paid was chosen. */
    NOTHING_CHOSEN(Kind.MALFORMED),
    NO_SUCH_QUESTION(Kind.NOT_FOUND),
    /** Its statement is complete only afterwards. */
    DAY_NOT_OVER(Kind.RULE),
    /** Another treasurer was quicker. */
    SETTLED_ALREADY(Kind.CONFLICT);

    private final Kind kind;

    PaymentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
