package vn.motcua.signing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.authority.Intents;
import vn.motcua.signing.authority.SetUpAuthority;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;

/** Signs in the name of the document axis. Many things are cheaper sealed together, under one hash over all of them. */
@Component
public class AxisSeals {

    /** The one algorithm of seals: the axis's key lies on the curve P-256. */
    public static final String ALGORITHM = "SHA256withECDSA";

    private final SetUpAuthority setUp;
    private final SigningKeys keys;
    private final Intents intents;

    AxisSeals(SetUpAuthority setUp, SigningKeys keys, Intents intents) {
        this.setUp = setUp;
        this.keys = keys;
        this.intents = intents;
    }

    /**
     * Signs these bytes. Call it in the transaction that keeps the seal: that it was about to be made is written down apart, and that it was
     * kept becomes true with the transaction.
     *
     * @param purpose what for, in a few words, such as {@code axis.receipts}
     * @throws Refused if the axis's key is missing from the data folder
     */
    @Transactional
    public Seal seal(String purpose, byte[] text) {
        setUp.ifMissing();
        SigningKey key = keys.ofAxis().orElseThrow(() -> Refused.because(SigningRefusal.AUTHORITY_AWAY));
        long intent = intents.intend(key.id(), purpose, sha256(text));
        Seal seal = new Seal(key.id(), ALGORITHM, keys.using(key, () -> sign(key, text)), key.chain());
        intents.kept(intent);
        return seal;
    }

    /** True if this is the signature of the certificate's key over these bytes. Whether the certificate is to be trusted is another question. */
    public static boolean holds(X509Certificate certificate, byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(certificate.getPublicKey());
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) { // no such key, or bytes that are no signature
            return false;
        }
    }

    private static byte[] sign(SigningKey key, byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key.key());
        signature.update(text);
        return signature.sign();
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
