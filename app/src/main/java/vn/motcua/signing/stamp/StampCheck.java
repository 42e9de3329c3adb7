package vn.motcua.signing.stamp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.stereotype.Component;
import vn.motcua.signing.trust.TrustPath;
import vn.motcua.signing.verdict.Trust;

/** Looks at the answer of a time stamp server, whosoever it is: only what answers our question, now, by a key that may, is kept. */
@Component
class StampCheck {

    /** How far its clock may be from ours. */
    private static final Duration APART = Duration.ofMinutes(5);

    private final TrustPath trust;
    private final Clock clock;

    StampCheck(TrustPath trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /** The stamp in an answer, if it is one to be kept. */
    TimeStampToken token(TimeStampRequest asked, byte[] answer) {
        TimeStampToken token = answered(asked, answer);
        List<X509Certificate> brought = brought(token);
        X509Certificate signer = brought.stream()
                .filter(one -> token.getSID().match(holder(one)))
                .findFirst()
                .orElseThrow(() -> new NoStamp(StampFault.NOT_ITS_OWN));
        own(token, signer);
        Instant named = token.getTimeStampInfo().getGenTime().toInstant();
        Instant now = clock.instant();
        if (Duration.between(named, now).abs().compareTo(APART) > 0) throw new NoStamp(StampFault.WRONG_TIME);
        if (trust.believed(signer, brought, now) != Trust.TRUSTED) throw new NoStamp(StampFault.NOT_TRUSTED);
        if (!trust.listed(signer, brought, now))
            throw new NoStamp(StampFault.NO_LIST); // else each signature with it is lost
        return token;
    }

    private static TimeStampToken answered(TimeStampRequest asked, byte[] answer) {
        TimeStampResponse response;
        try {
            response = new TimeStampResponse(answer);
        } catch (IOException | TSPException | RuntimeException e) {
            throw new NoStamp(StampFault.UNREADABLE);
        }
        if (response.getTimeStampToken() == null) throw new NoStamp(StampFault.REFUSED);
        try {
            response.validate(asked);
        } catch (TSPException e) {
            throw new NoStamp(StampFault.NOT_WHAT_WAS_ASKED);
        }
        return response.getTimeStampToken();
    }

    /** The value must be the key's, and the certificate one for time stamps, named in the stamp and good at the time that it names. */
    private static void own(TimeStampToken token, X509Certificate signer) {
        try {
            org.bouncycastle.tsp.TSPUtil.validateCertificate(holder(signer));
        } catch (TSPValidationException e) {
            throw new NoStamp(StampFault.NOT_FOR_STAMPS);
        }
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        } catch (TSPException | OperatorCreationException e) {
            throw new NoStamp(StampFault.NOT_ITS_OWN);
        }
    }

    private static List<X509Certificate> brought(TimeStampToken token) {
        List<X509Certificate> all = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            Collection<X509CertificateHolder> holders = token.getCertificates().getMatches(null);
            for (X509CertificateHolder one : holders)
                all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one.getEncoded())));
        } catch (CertificateException | IOException e) {
            throw new NoStamp(StampFault.UNREADABLE);
        }
        return all;
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (CertificateException | IOException e) {
            throw new NoStamp(StampFault.UNREADABLE);
        }
    }
}
