package vn.motcua.axis.web;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.kernel.Refused;

/**
 * The announced hash of a file: hexadecimal SHA-256, or the same with each byte written without its leading zero, as some clients have it.
 *
 * @param text in small letters
 */
record FileHash(String text) {

    static FileHash of(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (!text.matches("[0-9a-f]{32,64}")) throw Refused.at("hash-file", AxisRefusal.HASH_NOT_UNDERSTOOD);
        return new FileHash(text);
    }

    /** True if this is the hash, written in one of the two ways. */
    boolean is(byte[] sha256) {
        return same(HexFormat.of().formatHex(sha256)) || same(withoutZeros(sha256));
    }

    private boolean same(String hex) {
        return MessageDigest.isEqual(
                hex.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static String withoutZeros(byte[] sha256) {
        StringBuilder hex = new StringBuilder();
        for (byte one : sha256) hex.append(Integer.toHexString(one & 0xFF));
        return hex.toString();
    }
}
