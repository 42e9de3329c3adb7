package vn.motcua.signing.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What a signature covers of a file, as a digest. */
final class CoveredBytes {

    private static final int PIECE = 1 << 16;

    private CoveredBytes() {}

    /** SHA-256 of the two parts in small hexadecimal figures, or nothing if they do not lie in the file one behind the other. */
    static String sha256(Path file, long first, long firstLength, long second, long secondLength) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            boolean proper = first >= 0
                    && firstLength >= 0
                    && secondLength >= 0
                    && second >= first + firstLength
                    && second + secondLength <= in.length();
            if (!proper) return "";
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, in, first, firstLength);
            add(digest, in, second, secondLength);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds one part, piece by piece. */
    static void add(MessageDigest digest, RandomAccessFile in, long from, long length) throws IOException {
        byte[] piece = new byte[PIECE];
        in.seek(from);
        for (long left = length; left > 0; ) {
            int read = in.read(piece, 0, (int) Math.min(left, PIECE));
            if (read < 0) throw new IOException("the file ends early");
            digest.update(piece, 0, read);
            left -= read;
        }
    }
}
