package vn.motcua.signing.container;

/**
 * A file in a ZIP, as it is written there.
 *
 * @param name its name
 * @param method how it is packed: 0 not at all, 8 deflated
 * @param from where what belongs to it begins
 * @param begin where its bytes begin
 * @param packed how many they are
 * @param size how many they unpack to
 * @param crc32 the check sum of these
 * @param end where what belongs to it ends
 * @param plain true if its bookkeeping has the form of ours
 * @param next where the next one stands in the directory
 */
record ZipEntryLine(
        String name,
        int method,
        long from,
        long begin,
        long packed,
        long size,
        long crc32,
        long end,
        boolean plain,
        int next) {

    /** True for a folder, which holds nothing. */
    boolean folder() {
        return name.endsWith("/");
    }
}
