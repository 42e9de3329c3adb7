package vn.motcua.kernel.xml;

/**
 * How much XML is taken (SR-43).
 *
 * @param bytes the most bytes a document may have
 * @param depth the most elements that may stand inside each other
 */
public record XmlLimits(long bytes, int depth) {

    /** Attributes and namespace declarations that one element may carry; no format of ours has more than five. */
    public static final int ATTRIBUTES = 64;

    /** The longest name of an element or attribute, in characters. */
    public static final int NAME = 200;

    /** The longest single tag, comment or instruction, in characters: of these the parser holds each whole, while long texts come in pieces. */
    public static final int TAG = 1 << 20;

    /** Documents to 1 MB, 64 deep. */
    public static final XmlLimits SMALL = new XmlLimits(1L << 20, 64);

    public XmlLimits {
        if (bytes <= 0 || depth <= 0) throw new IllegalArgumentException("limits " + bytes + ", " + depth);
    }
}
