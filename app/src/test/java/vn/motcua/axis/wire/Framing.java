package vn.motcua.axis.wire;

/** How a body travels. */
enum Framing {
    /** Its length stands in front. */
    LENGTH,
    /** In pieces, each with its own length. */
    CHUNKED,
    /** Its length stands in front, and it is kept back until the other side says "100 Continue". */
    EXPECT
}
