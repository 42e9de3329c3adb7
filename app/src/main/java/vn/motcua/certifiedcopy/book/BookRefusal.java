package vn.motcua.certifiedcopy.book;

import vn.motcua.kernel.Refusal;

/** All to which closing a book says no. */
public enum BookRefusal implements Refusal {
    /** Copies are still certified in it. */
    YEAR_NOT_OVER(Kind.RULE),
    /** The agency ended so lately that its end may have been entered wrong. */
    END_NOT_SETTLED(Kind.RULE),
    CLOSED_ALREADY(Kind.CONFLICT),
    /** Nothing was entered. */
    EMPTY(Kind.RULE),
    /** Numbers are wanting. */
    HAS_GAPS(Kind.RULE);

    private final Kind kind;

    BookRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
