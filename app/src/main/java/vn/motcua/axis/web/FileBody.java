package vn.motcua.axis.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.kernel.Refused;

/**
 * The file inside the body of a sending: all of it but the CR LF that clients put behind. Whether the last two bytes are the file's own is told
 * by the announced hash; if that fits neither way, reading ends in a refusal.
 */
final class FileBody extends InputStream {

    private static final int TAIL = 2;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final FileHash announced;
    private final MessageDigest sha256 = sha256();
    private final byte[] buffer = new byte[BUFFER + TAIL];
    private int from;
    private int to; // what lies from here on is held back: it may be the tail
    private int filled;
    private boolean ended;

    FileBody(InputStream in, FileHash announced) {
        this.in = in;
        this.announced = announced;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int count) throws IOException {
        if (count == 0) return 0;
        while (from == to && !ended) fill();
        if (from == to) return -1;
        int got = Math.min(count, to - from);
        System.arraycopy(buffer, from, into, at, got);
        from += got;
        return got;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, to, buffer, 0, filled - to);
        filled -= to;
        from = 0;
        to = 0;
        int got = in.read(buffer, filled, buffer.length - filled);
        if (got < 0) end();
        else filled += got;
        if (got > 0) to = Math.max(0, filled - TAIL);
        sha256.update(buffer, 0, to);
    }

    /** All that is left is the tail, which is not hashed yet. */
    private void end() throws IOException {
        ended = true;
        boolean lineEnd = filled == TAIL && buffer[0] == '\r' && buffer[1] == '\n';
        if (lineEnd && announced.is(copy().digest())) return;
        MessageDigest whole = copy();
        whole.update(buffer, 0, filled);
        if (!announced.is(whole.digest())) throw Refused.because(AxisRefusal.HASH_DIFFERS);
        to = filled;
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) sha256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
