package vn.motcua.client.seal;

import java.io.Serial;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Randomness that is the same each time for the same secret seed: HMAC-SHA-256 over a counter. So the same packet, sealed by the same system to
 * the same keys, is the same to the byte, and sending it again sends nothing twice; and no two different packets ever share a key.
 */
final class SeededRandom extends SecureRandom {

    @Serial
    private static final long serialVersionUID = 1;

    SeededRandom(byte[] seed) {
        super(new Stream(seed), null);
    }

    private static final class Stream extends SecureRandomSpi {

        @Serial
        private static final long serialVersionUID = 1;

        private static final String HMAC = "HmacSHA256";

        private final transient Mac mac;
        private long counter;

        Stream(byte[] seed) {
            try {
                mac = Mac.getInstance(HMAC);
                mac.init(new SecretKeySpec(seed, HMAC));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            throw new UnsupportedOperationException("it would not be the same any more");
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            for (int at = 0; at < bytes.length; ) {
                byte[] block = mac.doFinal(
                        ByteBuffer.allocate(Long.BYTES).putLong(counter++).array());
                int count = Math.min(block.length, bytes.length - at);
                System.arraycopy(block, 0, bytes, at, count);
                at += count;
            }
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            byte[] bytes = new byte[count];
            engineNextBytes(bytes);
            return Arrays.copyOf(bytes, count);
        }
    }
}
