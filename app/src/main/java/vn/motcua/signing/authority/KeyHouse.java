package vn.motcua.signing.authority;

import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;

/**
 * All keys that this installation keeps. New ones are made in the token where one is set, else in files; old ones are found wherever they lie. With {@code motcua.signing.key-files:
 * refuse}, as in earnest (SR-60), files are neither made nor read.
 */
@Component
class KeyHouse implements KeyPlace {

    private final KeyFiles files;
    private final KeyToken token;
    private final boolean refuseFiles;

    KeyHouse(KeyFiles files, KeyToken token, @Value("${motcua.signing.key-files:allow}") String rule) {
        this.files = files;
        this.token = token;
        this.refuseFiles = switch (rule.strip()) {
            case "refuse" -> true;
            case "allow", "development" -> false; // the status page alone tells them apart
            default ->
                throw new IllegalArgumentException(
                        "motcua.signing.key-files is none of allow, development, refuse: " + rule);
        };
    }

    /** Another number each time that the token was opened anew: keys opened before are good for nothing then. */
    int opening() {
        return token.opening();
    }

    /** True if keys lie in files, and are read from there. */
    boolean inFiles() {
        return !refuseFiles && files.some();
    }

    TokenState tokenState() {
        return token.state();
    }

    /** Whether a failure with this key is one of the token's; it is let go then. */
    Optional<Refused> away(PrivateKey key, Exception failure) {
        if (key.getEncoded() != null) return Optional.empty(); // it lies in a file
        for (Throwable at = failure; at != null; at = at.getCause())
            if (at instanceof ProviderException
                    || at instanceof InvalidKeyException
                    || at instanceof SignatureException) return Optional.of(token.away(failure));
        return Optional.empty();
    }

    @Override
    public KeyPair fresh(String curve) {
        return place().fresh(curve);
    }

    @Override
    public void keep(String serial, PrivateKey key, List<X509Certificate> chain) {
        place().keep(serial, key, chain);
    }

    @Override
    public Optional<PrivateKey> key(String serial) {
        Optional<PrivateKey> found = refuseFiles ? Optional.empty() : files.key(serial);
        return found.isPresent() || !token.set() ? found : token.key(serial); // what lies in a file needs no token
    }

    private KeyPlace place() {
        if (token.set()) return token;
        if (refuseFiles) throw Refused.because(SigningRefusal.KEYS_NEED_A_TOKEN);
        return files;
    }
}
