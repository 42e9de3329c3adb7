package vn.motcua.certifiedcopy;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The SHA-256 of each quarter of a file: whoever changes a byte leaves three of them as they were, also where the file cannot be read any more. */
public final class CopyParts {

    private static final int PARTS = 4;
    private static final int PIECE = 1 << 16;

    private CopyParts() {}

    /**
     * Hashes them.
     *
     * @param file from its first byte
     * @param length how many bytes it has
     * @return none of a file that is too short to have any
     */
    public static List<byte[]> of(InputStream file, long length) throws IOException {
        List<byte[]> all = new ArrayList<>();
        if (length < PARTS) return all;
        byte[] piece = new byte[PIECE];
        for (int part = 0; part < PARTS; part++) {
            long left = length * (part + 1) / PARTS - length * part / PARTS;
            MessageDigest digest = sha256();
            while (left > 0) {
                int read = file.read(piece, 0, (int) Math.min(piece.length, left));
                if (read < 0) return all; // shorter than it was said to be
                digest.update(piece, 0, read);
                left -= read;
            }
            all.add(digest.digest());
        }
        return all;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
