package vn.motcua.kernel.intake;

/**
 * How much a file may hold inside (SR-43).
 *
 * @param parts files in an archive
 * @param ratio how many times its size an archive may unpack to
 * @param depth archives within archives
 * @param pixels of one picture
 * @param pages of a document
 * @param pagePoints the longest side of a page, in points of 1/72 inch
 * @param unpackedBytes all that a file unpacks to
 */
public record IntakeLimits(
        int parts, int ratio, int depth, long pixels, int pages, int pagePoints, long unpackedBytes) {

    /** What an installation starts with. */
    public static final IntakeLimits STANDARD = new IntakeLimits(1_000, 100, 3, 40_000_000, 5_000, 14_400, 500L << 20);
}
