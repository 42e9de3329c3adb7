package vn.motcua.certifiedcopy.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import vn.motcua.signing.packet.PacketSource;

/**
 * The SHA-256 of a file, and those of its begins that may have been a PDF of their own: up to each mark of an end, with the line's end behind it or without; of the last few marks, since a file of nothing
 * but marks must not cost more than another one. Whoever adds to a PDF leaves what was there as it was.
 *
 * @param whole of the whole file
 * @param length how many bytes it has
 * @param begins of its begins, the longest first
 */
record FileDigests(String whole, long length, List<String> begins) {

    private static final byte[] END = {'%', '%', 'E', 'O', 'F'};
    private static final int MOST_MARKS = 60;
    private static final int LINE_END = 2;
    private static final int PIECE = 1 << 16;

    static FileDigests of(PacketSource file) throws IOException {
        List<Long> lengths = lengths(file);
        try (InputStream in = file.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<String> begins = new ArrayList<>();
            byte[] piece = new byte[PIECE];
            long at = 0;
            for (long length : lengths) {
                at += feed(in, digest, piece, length - at);
                begins.add(hex((MessageDigest) digest.clone()));
            }
            at += feed(in, digest, piece, Long.MAX_VALUE);
            String whole = hex(digest);
            return new FileDigests(
                    whole,
                    at,
                    begins.reversed().stream().filter(one -> !one.equals(whole)).toList());
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long feed(InputStream in, MessageDigest digest, byte[] piece, long most) throws IOException {
        long fed = 0;
        while (fed < most) {
            int read = in.read(piece, 0, (int) Math.min(piece.length, most - fed));
            if (read < 0) break;
            digest.update(piece, 0, read);
            fed += read;
        }
        return fed;
    }

    /** How long the begins are, the shortest first: nothing is hashed on this way through the file. */
    private static List<Long> lengths(PacketSource file) throws IOException {
        List<Long> marks = new ArrayList<>();
        TreeSet<Long> lengths = new TreeSet<>();
        try (InputStream in = new BufferedInputStream(file.open(), PIECE)) {
            int matched = 0;
            int behind = LINE_END;
            long at = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                at++;
                behind = behind < LINE_END && (next == '\n' || next == '\r') ? behind + 1 : LINE_END + 1;
                if (behind <= LINE_END) lengths.add(at);
                matched = matched(matched, next);
                if (matched < END.length) continue;
                matched = 0;
                behind = 0;
                lengths.add(at);
                marks.add(at);
                if (marks.size() > MOST_MARKS) {
                    marks.removeFirst();
                    lengths.headSet(marks.getFirst()).clear();
                }
            }
        }
        return List.copyOf(lengths);
    }

    private static int matched(int before, int next) {
        if (next == END[before]) return before + 1;
        return next != '%' ? 0 : before == 2 ? 2 : 1; // of three percent signs the last two may begin it
    }

    private static String hex(MessageDigest of) {
        return HexFormat.of().formatHex(of.digest());
    }
}
