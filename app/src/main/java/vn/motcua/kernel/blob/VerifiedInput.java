package vn.motcua.kernel.blob;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/** Hands on the bytes of a content, and fails at the end if they were not what was asked for. Whoever stops before the end has verified nothing. */
final class VerifiedInput extends FilterInputStream {

    private final BlobId id;
    private final long expected;
    private final MessageDigest sha256 = Hashing.sha256();
    private long length;
    private boolean ended;

    VerifiedInput(InputStream in, BlobId id, long expected) {
        super(in);
        this.id = id;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        int got = super.read(buffer, from, count);
        if (got > 0) {
            sha256.update(buffer, from, got);
            length += got;
        }
        if (got < 0) verify();
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8_192)).length;
    }

    private void verify() throws BlobDamaged {
        if (ended) return;
        ended = true;
        if (length != expected) throw new BlobDamaged(id, length + " bytes instead of " + expected);
        if (!Arrays.equals(sha256.digest(), id.hash())) throw new BlobDamaged(id, "its bytes have changed");
    }
}
