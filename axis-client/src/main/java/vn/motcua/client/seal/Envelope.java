package vn.motcua.client.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataParser;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;

/**
 * The envelope itself: CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084), its key wrapped for each receiver by ECDH on the curve of the
 * receiver's certificate (RFC 5753). Streamed both ways.
 */
final class Envelope {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final int P_256 = 256;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Envelope() {}

    /** Writes what is read, compressed and encrypted. */
    static void write(InputStream plain, List<X509Certificate> receivers, SecureRandom random, OutputStream out)
            throws IOException {
        try {
            CMSAuthEnvelopedDataStreamGenerator generator = new CMSAuthEnvelopedDataStreamGenerator();
            for (JceKeyAgreeRecipientInfoGenerator curve : byCurve(receivers, random))
                generator.addRecipientInfoGenerator(curve);
            OutputAEADEncryptor encryptor =
                    (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                            .setProvider(PROVIDER)
                            .setSecureRandom(random)
                            .setAlgorithmParameters(parameters(random))
                            .build();
            try (OutputStream sealed = new GZIPOutputStream(generator.open(out, encryptor))) {
                plain.transferTo(sealed);
            }
        } catch (CMSException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /**
     * Writes what is in it, as it comes: whoever reads it may use it only once this has returned without an error, as only then it is known that
     * nobody changed it. Empty if none of the keys opens it.
     */
    static Optional<Long> read(InputStream sealed, Collection<PrivateKey> keys, long most, OutputStream out)
            throws IOException {
        try {
            CMSAuthEnvelopedDataParser parser = new CMSAuthEnvelopedDataParser(sealed);
            for (RecipientInformation one : parser.getRecipientInfos().getRecipients())
                for (PrivateKey key : keys) {
                    Optional<InputStream> content = opened(one, key);
                    if (content.isPresent()) return Optional.of(copy(content.get(), most, out));
                }
            return Optional.empty();
        } catch (CMSException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new IOException(e); // what the reader throws at damaged bytes
        }
    }

    /** Whose key it was encrypted to stands in it; with another one the key inside does not come out whole. */
    private static Optional<InputStream> opened(RecipientInformation one, PrivateKey key) throws IOException {
        try {
            return Optional.of(one.getContentStream(new JceKeyAgreeAuthEnvelopedRecipient(key).setProvider(PROVIDER))
                    .getContentStream());
        } catch (CMSException | IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static long copy(InputStream content, long most, OutputStream out) throws IOException {
        long done = 0;
        try (content;
                GZIPInputStream plain = new GZIPInputStream(content)) {
            byte[] piece = new byte[1 << 16];
            for (int count; (count = plain.read(piece)) > 0; done += count) {
                if (done + count > most) throw new IOException("more than a packet may have");
                out.write(piece, 0, count);
            }
            content.transferTo(
                    OutputStream.nullOutputStream()); // to the end, where it shows whether anybody changed it
        }
        return done;
    }

    private static AlgorithmParameters parameters(SecureRandom random) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("GCM", PROVIDER);
        parameters.init(new GCMParameterSpec(TAG_BITS, nonce));
        return parameters;
    }

    private static Collection<JceKeyAgreeRecipientInfoGenerator> byCurve(
            List<X509Certificate> receivers, SecureRandom random) throws GeneralSecurityException {
        Map<String, JceKeyAgreeRecipientInfoGenerator> curves = new LinkedHashMap<>();
        for (X509Certificate one : receivers) {
            String curve = curve(one);
            if (!curves.containsKey(curve)) curves.put(curve, generator(curve, random));
            curves.get(curve).addRecipient(one);
        }
        return curves.values();
    }

    private static JceKeyAgreeRecipientInfoGenerator generator(String curve, SecureRandom random)
            throws GeneralSecurityException {
        KeyPairGenerator fresh = KeyPairGenerator.getInstance("EC", PROVIDER);
        fresh.initialize(new ECGenParameterSpec(curve), random);
        KeyPair once = fresh.generateKeyPair();
        return new JceKeyAgreeRecipientInfoGenerator(
                        curve.equals("P-256") ? CMSAlgorithm.ECDH_SHA256KDF : CMSAlgorithm.ECDH_SHA384KDF,
                        once.getPrivate(),
                        once.getPublic(),
                        CMSAlgorithm.AES256_WRAP)
                .setProvider(PROVIDER)
                .setSecureRandom(random);
    }

    private static String curve(X509Certificate certificate) {
        ECPublicKey key = (ECPublicKey) certificate.getPublicKey();
        return key.getParams().getOrder().bitLength() <= P_256 ? "P-256" : "P-384";
    }
}
