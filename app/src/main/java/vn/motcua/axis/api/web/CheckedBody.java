package vn.motcua.axis.api.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.api.ApiRefusal;
import vn.motcua.kernel.Refused;

/** A body that ends in a refusal unless its bytes are those whose digest was signed. Somebody may be told from time to time that it goes on. */
final class CheckedBody extends FilterInputStream {

    private static final long OFTEN_NANOS = Duration.ofSeconds(5).toNanos();

    private final MessageDigest sha256;
    private final byte @Nullable [] expected;
    private final Runnable goesOn;
    private long told = System.nanoTime();

    CheckedBody(InputStream in, byte @Nullable [] expected, Runnable goesOn) {
        super(in);
        this.expected = expected;
        this.goesOn = goesOn;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int count) throws IOException {
        int got = super.read(into, at, count);
        if (got < 0) end();
        else sha256.update(into, at, got);
        if (System.nanoTime() - told > OFTEN_NANOS) {
            told = System.nanoTime();
            goesOn.run();
        }
        return got;
    }

    private void end() {
        byte[] came;
        try {
            came = ((MessageDigest) sha256.clone()).digest(); // who reads past the end comes here again
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
        if (!MessageDigest.isEqual(came, expected)) throw Refused.because(ApiRefusal.DIGEST_DIFFERS);
    }
}
