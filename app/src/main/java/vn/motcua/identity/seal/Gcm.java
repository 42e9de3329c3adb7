package vn.motcua.identity.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random nonce in front; what it is bound to must be the same when it is opened. */
public final class Gcm {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    /** Seals bytes under a key of 32 bytes. */
    public static byte[] encrypt(byte[] key, byte[] plain, byte[] boundTo) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, 0, boundTo);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /**
     * Opens what {@link #encrypt} made.
     *
     * @throws IllegalStateException if key or place are others, or a byte was changed
     */
    public static byte[] decrypt(byte[] key, byte[] sealed, byte[] boundTo) {
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
        return run(Cipher.DECRYPT_MODE, key, nonce, sealed, NONCE, boundTo);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] data, int from, byte[] boundTo) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(boundTo);
            return cipher.doFinal(data, from, data.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "sealed data cannot be " + (mode == Cipher.ENCRYPT_MODE ? "made" : "opened"), e);
        }
    }
}
