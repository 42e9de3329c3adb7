package vn.motcua.identity.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals personal values and finds them again. A sealed value says which key opens it and is bound to the place it was made for, so that it
 * cannot be moved to another row. A database without the master key gives neither the values nor a way to test guesses (SR-80).
 */
@Component
public class Seals {

    private final DataKeys keys;

    Seals(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * Seals a text.
     *
     * @param boundTo the place it belongs to, such as a column and the id of its row
     */
    public byte[] seal(String text, String boundTo) {
        Map.Entry<Integer, byte[]> key = keys.newest(DataKeys.Purpose.SEAL);
        byte[] sealed = Gcm.encrypt(key.getValue(), bytes(text), bytes(boundTo));
        return ByteBuffer.allocate(Integer.BYTES + sealed.length)
                .putInt(key.getKey())
                .put(sealed)
                .array();
    }

    /** Opens what {@link #seal} made for that place. */
    public String open(byte[] sealed, String boundTo) {
        byte[] key = keys.key(ByteBuffer.wrap(sealed).getInt());
        byte[] plain = Gcm.decrypt(key, Arrays.copyOfRange(sealed, Integer.BYTES, sealed.length), bytes(boundTo));
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** A keyed digest: equal for equal texts of one use, and of no use to anybody without the key. */
    public byte[] digest(String use, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.newest(DataKeys.Purpose.LOOKUP).getValue(), "HmacSHA256"));
            return mac.doFinal(bytes(use + '\0' + text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
