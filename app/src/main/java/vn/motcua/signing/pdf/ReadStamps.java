package vn.motcua.signing.pdf;

import eu.europa.esig.dss.spi.x509.tsp.TimestampToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;
import org.bouncycastle.tsp.TimeStampToken;

/** Which time stamps of a signature are over its very value, and by a key for time stamps. Runs in the closed machine. */
final class ReadStamps {

    private ReadStamps() {}

    static List<SeenStamp> sound(List<TimestampToken> stamps) {
        return stamps.stream()
                .limit(SeenStamp.MOST)
                .filter(one -> one.isMessageImprintDataFound() && one.isMessageImprintDataIntact())
                .flatMap(
                        one -> seen(one.getTimeStamp(), one.getDigestAlgorithm().getJavaName()).stream())
                .toList();
    }

    /** The stamp, if its value is that of the key of a certificate that it brings, which is one for time stamps. */
    static Optional<SeenStamp> seen(TimeStampToken token, String hash) {
        try {
            List<X509CertificateHolder> brought =
                    new ArrayList<>(token.getCertificates().getMatches(null));
            for (X509CertificateHolder one : brought) {
                if (!token.getSID().match(one)) continue;
                TSPUtil.validateCertificate(one);
                token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate(one)));
                return Optional.of(
                        new SeenStamp(token.getTimeStampInfo().getGenTime().getTime(), hash, encoded(one, brought)));
            }
        } catch (TSPException
                | OperatorCreationException
                | CertificateException
                | IOException
                | RuntimeException e) { // a stamp that proves nothing
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static List<byte[]> encoded(X509CertificateHolder first, List<X509CertificateHolder> all)
            throws IOException {
        List<byte[]> encoded = new ArrayList<>(List.of(first.getEncoded()));
        for (X509CertificateHolder one : all)
            if (one != first
                    && encoded.size() < SeenSignature.MOST_CERTIFICATES
                    && one.getEncoded().length <= SeenSignature.LONGEST_CERTIFICATE) encoded.add(one.getEncoded());
        if (encoded.getFirst().length > SeenSignature.LONGEST_CERTIFICATE) throw new IOException("too long");
        return encoded;
    }

    private static X509Certificate certificate(X509CertificateHolder holder) throws CertificateException, IOException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }
}
