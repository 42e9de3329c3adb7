package vn.motcua.signing.pades;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The space in a prepared file where the value of a signature goes. What is signed is everything else, from the first byte to the last: found out here, byte by byte, whatever
 * the closed machine that prepared the file may say of it.
 *
 * @param file the whole file
 * @param from where the space begins, its angle bracket among it
 * @param to where it ends
 */
record Hole(byte[] file, int from, int to) {

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange *\\[(\\d{1,9}) (\\d{1,9}) (\\d{1,9}) (\\d{1,9}) *]");

    /**
     * Finds it.
     *
     * @param original what the file was before; it must be the beginning of it
     * @param tail what was appended
     * @throws IllegalArgumentException if there is not one hole, free, in the appended part, with all the rest of the file signed
     */
    static Hole in(byte[] original, byte[] tail) {
        byte[] file = Arrays.copyOf(original, Math.addExact(original.length, tail.length));
        System.arraycopy(tail, 0, file, original.length, tail.length);
        Matcher range = RANGE.matcher(new String(tail, StandardCharsets.ISO_8859_1));
        Hole found = null;
        while (range.find()) {
            int from = Integer.parseInt(range.group(2));
            int to = Integer.parseInt(range.group(3));
            boolean all = Integer.parseInt(range.group(1)) == 0
                    && original.length < from
                    && from < to
                    && (long) to + Integer.parseInt(range.group(4)) == file.length;
            if (!all) continue; // an older one that was written again
            if (found != null) throw new IllegalArgumentException("there are two spaces for a value");
            found = new Hole(file, from, to);
        }
        if (found == null || !found.free()) throw new IllegalArgumentException("there is no space for a value");
        return found;
    }

    /** The hash of all around it. */
    byte[] digest(String algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(file, 0, from);
            digest.update(file, to, file.length - to);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file with the value in it. */
    byte[] filled(byte[] value) {
        byte[] hex = HexFormat.of().formatHex(value).getBytes(StandardCharsets.US_ASCII);
        if (hex.length > to - from - 2) throw new IllegalStateException("the value is too long: " + value.length);
        System.arraycopy(hex, 0, file, from + 1, hex.length);
        return file;
    }

    private boolean free() {
        if (file[from] != '<' || file[to - 1] != '>') return false;
        for (int at = from + 1; at < to - 1; at++) if (file[at] != '0') return false;
        return true;
    }
}
