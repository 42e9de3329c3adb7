package vn.motcua.certifiedcopy.book;

import vn.motcua.kernel.Refusal;

/** All to which closing a book says no. */
public enum BookRefusal implements Refusal {
    /** Copies are still certified in it. */
    YEAR_NOT_OVER(Kind.RULE),
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
