package vn.motcua.signing.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A time stamp that holds: made by the key of its first certificate, which is one for time stamps. Whether somebody believed gave it is asked elsewhere.
 *
 * @param at the time that it names
 * @param hash the hash over which it is made, by its name in Java
 * @param signedHash the hash with which its server signed
 * @param imprint the hash's value
 * @param certificates the server's certificate first, then what it brings along
 */
public record SeenToken(
        Instant at, String hash, String signedHash, byte[] imprint, List<X509Certificate> certificates) {

    private static final Map<String, String> HASHES = Map.of(
            "1.3.14.3.2.26", "SHA-1",
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512");
    private static final int LARGEST = 60_000;
    private static final int MOST_CERTIFICATES = 20;

    /** Reads a stamp; empty if it proves nothing, or its envelope is not in its one form. */
    public static Optional<SeenToken> of(byte[] encoded) {
        if (encoded.length > LARGEST || !TidyEnvelope.tidy(encoded, Set.of())) return Optional.empty();
        try {
            return read(new TimeStampToken(ContentInfo.getInstance(encoded)));
        } catch (TSPException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException e) { // a stamp that proves nothing
            return Optional.empty();
        }
    }

    /** True if it is over these bytes. */
    public boolean covers(byte[] text) {
        try {
            return MessageDigest.isEqual(MessageDigest.getInstance(hash).digest(text), imprint);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<SeenToken> read(TimeStampToken token)
            throws TSPException, IOException, GeneralSecurityException, OperatorCreationException {
        List<X509CertificateHolder> brought =
                new ArrayList<>(token.getCertificates().getMatches(null));
        brought.sort(Comparator.comparing(one -> !token.getSID().match(one)));
        String hash =
                HASHES.get(token.getTimeStampInfo().getMessageImprintAlgOID().getId());
        String signed = HASHES.get(
                token.toCMSSignedData().getSignerInfos().iterator().next().getDigestAlgOID());
        if (brought.isEmpty() || brought.size() > MOST_CERTIFICATES || hash == null || signed == null)
            return Optional.empty();
        TSPUtil.validateCertificate(brought.getFirst());
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder one : brought) certificates.add(certificate(one));
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificates.getFirst()));
        return Optional.of(new SeenToken(
                token.getTimeStampInfo().getGenTime().toInstant(),
                hash,
                signed,
                token.getTimeStampInfo().getMessageImprintDigest(),
                certificates));
    }

    private static X509Certificate certificate(X509CertificateHolder holder) throws CertificateException, IOException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }
}
