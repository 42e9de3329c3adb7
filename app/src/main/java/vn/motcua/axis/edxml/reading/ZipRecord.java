package vn.motcua.axis.edxml.reading;

import java.nio.charset.StandardCharsets;

/** Reads the records of a ZIP out of bytes held so far (PKWARE's APPNOTE, 4.3). */
record ZipRecord(byte[] bytes) {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int DESCRIPTOR = 0x08074b50;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LOCAL_LENGTH = 30;
    private static final int LOCKED = 1;
    private static final int SIZES_FOLLOW = 8;
    private static final int DEFLATED = 8;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;

    boolean begins(int signature) {
        return bytes.length >= 4 && int32(0) == signature;
    }

    /** How many bytes of a local header are wanted, as far as can be told yet. */
    int localLength() {
        return bytes.length < LOCAL_LENGTH ? LOCAL_LENGTH : LOCAL_LENGTH + int16(26) + int16(28);
    }

    boolean sizesFollow() {
        return (int16(6) & SIZES_FOLLOW) != 0;
    }

    boolean stored() {
        return int16(8) == 0;
    }

    /** True if the file can be read in passing: not locked, a common method, its length known or found out. */
    boolean readable() {
        boolean method = int16(8) == DEFLATED || (stored() && !sizesFollow());
        return method && (int16(6) & LOCKED) == 0 && carried() != IN_ZIP64;
    }

    int crc() {
        return int32(14);
    }

    long carried() {
        return int32(18) & IN_ZIP64;
    }

    String name() {
        return new String(bytes, LOCAL_LENGTH, int16(26), StandardCharsets.UTF_8);
    }

    /** True if the last record of an archive of one file is among the bytes. */
    boolean endsWithOneFile() {
        for (int at = bytes.length - END_LENGTH; at >= 0; at--) if (int32(at) == END) return int16(at + 10) == 1;
        return false;
    }

    int int16(int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    int int32(int at) {
        return int16(at) | int16(at + 2) << 16;
    }
}
