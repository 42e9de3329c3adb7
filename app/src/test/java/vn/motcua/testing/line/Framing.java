package vn.motcua.testing.line;

/** How a body travels. */
public enum Framing {
    /** Its length stands in front. */
    LENGTH,
    /** In pieces, each with its own length. */
    CHUNKED,
    /** Its length stands in front, and it is kept back until the other side says "100 Continue". */
    EXPECT
}
