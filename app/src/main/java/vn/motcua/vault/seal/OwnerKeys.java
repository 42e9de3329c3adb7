package vn.motcua.vault.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.seal.Gcm;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.Refused;
import vn.motcua.vault.VaultRefusal;

/**
 * The key of each owner, 256 bits, wrapped under the installation's. All that is in a store is sealed under keys that come from it; once it is destroyed
 * nothing of the store can be read, in no copy of the database either.
 */
@Component
public class OwnerKeys {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Seals seals;

    OwnerKeys(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** Seals a text of the owner for one place, such as the id of an entry. */
    public byte[] seal(UUID owner, String text, String place) {
        return Gcm.encrypt(derived(owner, "text"), bytes(text), bytes(place));
    }

    /** Opens it. */
    public String open(UUID owner, byte[] sealed, String place) {
        return new String(Gcm.decrypt(derived(owner, "text"), sealed, bytes(place)), StandardCharsets.UTF_8);
    }

    /** Opens many of one owner with one look at the key. */
    public Opener opener(UUID owner) {
        byte[] key = derived(owner, "text");
        return (closed, place) -> new String(Gcm.decrypt(key, closed, bytes(place)), StandardCharsets.UTF_8);
    }

    /** The key of one file. */
    byte[] ofFile(UUID owner, String salt) {
        return derived(owner, "file:" + salt);
    }

    /** Opens it for whoever reads many stores, such as an office: empty if the store was erased in the meantime. */
    public Optional<String> openIfThere(UUID owner, byte[] sealed, String place) {
        try {
            return Optional.of(open(owner, sealed, place));
        } catch (Refused erased) {
            return Optional.empty();
        }
    }

    static byte[] fresh() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    static String place(UUID owner) {
        return "vault.owner.wrapped:" + owner;
    }

    private byte[] derived(UUID owner, String use) {
        byte[] wrapped = jdbc.sql("select wrapped from vault.owner where id = ? and wrapped is not null")
                .param(owner)
                .query(byte[].class)
                .optional()
                .orElseThrow(VaultRefusal.STORE_ERASED::because);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(seals.open(wrapped, place(owner))), "HmacSHA256"));
            return mac.doFinal(bytes(use));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Opens texts of one owner. */
    @FunctionalInterface
    public interface Opener {

        /** Opens one that was sealed for this place. */
        String open(byte[] sealed, String place);
    }
}
