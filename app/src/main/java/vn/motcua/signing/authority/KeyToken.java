package vn.motcua.signing.authority;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;

/**
 * Private keys in a token (PKCS#11): made there, used there, never out of there (SR-60). {@code motcua.signing.token} names the library, {@code motcua.signing.token-slot} the slot,
 * {@code motcua.signing.token-pin} the PIN. The provider keeps a pool of sessions; every few seconds the token is looked at, and opened anew if it was away.
 */
@Component
class KeyToken implements KeyPlace {

    private static final Logger log = LoggerFactory.getLogger(KeyToken.class);

    /** What every key that is made in the token is: nobody reads it, not even wrapped. */
    private static final String CONFIGURATION = """
            --name = motcua
            library = %s
            slot = %s
            attributes(generate, CKO_PRIVATE_KEY, *) = {
              CKA_SENSITIVE = true
              CKA_EXTRACTABLE = false
              CKA_SIGN = true
            }
            """;

    private final String library;
    private final String slot;
    private final char[] pin;
    private @Nullable Opened opened;
    private final AtomicInteger openings = new AtomicInteger();
    private volatile boolean pinRefused;
    private volatile boolean away;

    /** The token, logged in. */
    private record Opened(Provider provider, KeyStore store) {}

    KeyToken(
            @Value("${motcua.signing.token:}") String library,
            @Value("${motcua.signing.token-slot:0}") String slot,
            @Value("${motcua.signing.token-pin:}") String pin) {
        this.library = library.strip();
        this.slot = slot.strip();
        this.pin = pin.toCharArray();
    }

    /** True if there is to be a token. */
    boolean set() {
        return !library.isEmpty();
    }

    /** True once the token refused the PIN: then nothing is tried any more. */
    boolean pinRefused() {
        return pinRefused;
    }

    /** Another number each time that the token was let go or opened: keys from before are good for nothing. Never waits for a library that hangs. */
    int opening() {
        return openings.get();
    }

    /** How it stands, without asking it. */
    TokenState state() {
        if (!set()) return TokenState.NONE;
        if (pinRefused) return TokenState.PIN_REFUSED;
        return away ? TokenState.AWAY : TokenState.HERE;
    }

    @Override
    public KeyPair fresh(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", open().provider());
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException | ProviderException e) {
            throw away(e);
        }
    }

    @Override
    public void keep(String serial, PrivateKey key, List<X509Certificate> chain) {
        try {
            open().store().setKeyEntry(serial, key, null, new X509Certificate[] {chain.getFirst()});
        } catch (GeneralSecurityException | ProviderException e) {
            throw away(e);
        }
    }

    @Override
    public Optional<PrivateKey> key(String serial) {
        try {
            return Optional.ofNullable((PrivateKey) open().store().getKey(serial, null));
        } catch (GeneralSecurityException | ProviderException e) {
            throw away(e);
        }
    }

    /** Looks whether the token answers; one that does not is let go, so that the next use opens it anew. */
    @Scheduled(
            fixedDelayString = "${motcua.signing.token-every:5s}",
            initialDelayString = "${motcua.signing.token-every:5s}")
    void look() {
        Opened now = current();
        if (now == null) {
            if (state() == TokenState.AWAY) again();
            return;
        }
        try {
            KeyStore again = KeyStore.getInstance("PKCS11", now.provider());
            again.load(null, pin);
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            log.error("The token of keys does not answer; what it is needed for waits: {}", e.toString());
            drop();
        }
    }

    private void again() {
        try {
            open();
            log.info("The token of keys is there again");
        } catch (GeneralSecurityException | ProviderException e) { // still away: that was told
            log.debug("The token of keys is still away", e);
        }
    }

    private synchronized @Nullable Opened current() {
        return opened;
    }

    private synchronized Opened open() throws GeneralSecurityException {
        Opened now = opened;
        if (now != null) return now;
        if (pinRefused)
            throw new GeneralSecurityException("the PIN was refused; it is not tried again before a restart");
        Provider provider = Security.getProvider("SunPKCS11").configure(CONFIGURATION.formatted(library, slot));
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        try {
            store.load(null, pin);
        } catch (IOException e) {
            pinRefused = ofPin(e); // a wrong one tried at each use would lock the token
            throw new GeneralSecurityException(e);
        }
        Security.removeProvider(provider.getName());
        Security.addProvider(provider); // whoever signs finds it by the key
        openings.incrementAndGet();
        away = false;
        Opened fresh = new Opened(provider, store);
        opened = fresh;
        return fresh;
    }

    private static boolean ofPin(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause())
            if (String.valueOf(at.getMessage()).contains("CKR_PIN")) return true;
        return false;
    }

    private synchronized void drop() {
        opened = null;
        away = true;
        openings.incrementAndGet();
    }

    /** It did not do what it was asked: it is let go. */
    Refused away(Exception e) {
        log.error("The token of keys could not be used: {}", String.valueOf(e.getCause() == null ? e : e.getCause()));
        drop();
        return Refused.because(SigningRefusal.TOKEN_AWAY);
    }
}
