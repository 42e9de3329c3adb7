package vn.motcua.signing.known;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what a file is known again. Its own digest is not enough: whoever writes the value of the last time stamp in other letters, or adds a stamp, has another file with the
 * same signatures. What a signature covers nobody can change who wants to keep it.
 *
 * @param sha256 SHA-256 of the file
 * @param covered SHA-256 of what each of its signatures covers, in the order of the file; both in small hexadecimal figures
 */
public record FileMarks(String sha256, List<String> covered) {

    /** Of a file with more signatures the last ones count: those that were made here. */
    private static final int MOST = 20;

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");

    public FileMarks {
        covered = List.copyOf(covered);
    }

    /** Those of a PDF file that was signed here. A stranger's file is taken apart in a closed machine instead. */
    public static FileMarks of(byte[] issued) {
        List<String> covered = new ArrayList<>();
        Matcher range = RANGE.matcher(new String(issued, StandardCharsets.ISO_8859_1));
        while (range.find()) {
            int length = Integer.parseInt(range.group(1));
            int second = Integer.parseInt(range.group(2));
            int rest = Integer.parseInt(range.group(3));
            if (length > second || (long) second + rest > issued.length) continue;
            covered.add(sha256(issued, length, second, rest));
        }
        return new FileMarks(
                sha256(issued, issued.length, issued.length, 0),
                covered.subList(Math.max(0, covered.size() - MOST), covered.size()));
    }

    /** All of them, as they are kept: the file's own first. */
    public List<byte[]> digests() {
        List<byte[]> all = new ArrayList<>(List.of(HexFormat.of().parseHex(sha256)));
        covered.forEach(one -> all.add(HexFormat.of().parseHex(one)));
        return all;
    }

    private static String sha256(byte[] file, int length, int second, int rest) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, 0, length);
            digest.update(file, second, rest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
