package vn.motcua.certifiedcopy.book;

import java.util.List;
import vn.motcua.kernel.text.Worded;

/** The columns of the book, in their order. */
public enum BookColumn implements Worded {
    NUMBER,
    DAY,
    PERSON,
    TITLE,
    SIGNER,
    COPIES,
    FEE,
    NOTE;

    /** All of them. */
    public static final List<BookColumn> ALL = List.of(values());
}
