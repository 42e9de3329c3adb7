package vn.motcua.signing.answer;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaCertificateID;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.SetUpAuthority;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;

/**
 * Says of certificates that the issuing certificate signed whether they hold: from the database at the moment of the question, signed by a responder
 * whose certificate says that it may. Of any other certificate it says that it does not know.
 */
@Component
public class RevocationAnswers {

    /** The longest question. */
    public static final int LONGEST = 10_000;

    private static final int MOST = 20;
    private static final int LONGEST_NONCE = 36; // 32 bytes and their wrapping, as RFC 9654 has it
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(RevocationAnswers.class);

    private final SetUpAuthority setUp;
    private final Issuers issuers;
    private final SigningKeys keys;
    private final Certificates certificates;
    private final Clock clock;

    RevocationAnswers(SetUpAuthority setUp, Issuers issuers, SigningKeys keys, Certificates certificates, Clock clock) {
        this.setUp = setUp;
        this.issuers = issuers;
        this.keys = keys;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** The answer to a question, both as RFC 6960 has them; one that cannot be read is told so. */
    public byte[] answer(byte[] question) {
        CertificateID[] ids;
        Extension nonce;
        try {
            OCSPReq asked = new OCSPReq(question);
            Req[] each = asked.getRequestList();
            if (each.length == 0 || each.length > MOST) return failed(OCSPRespBuilder.MALFORMED_REQUEST);
            ids = new CertificateID[each.length];
            for (int i = 0; i < each.length; i++) ids[i] = each[i].getCertID();
            nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        } catch (IOException | RuntimeException e) { // what the ASN.1 reader throws at bytes that are no question
            return failed(OCSPRespBuilder.MALFORMED_REQUEST);
        }
        try {
            return wrapped(signed(nonce, ids));
        } catch (Refused away) { // the token; it was told
            return failed(OCSPRespBuilder.TRY_LATER);
        } catch (RuntimeException e) { // keys or database are away
            log.error("No answer about revocation could be given", e);
            return failed(OCSPRespBuilder.TRY_LATER);
        }
    }

    /** True if answers about what this certificate signed are given here. */
    public boolean speaksFor(X509Certificate issuer) {
        return issuers.find(one -> one.certificate().getSerialNumber().equals(issuer.getSerialNumber()))
                .flatMap(one -> keys.ofAnswers(one.id()))
                .isPresent();
    }

    /** The answer about one certificate of the given issuer's. */
    public BasicOCSPResp about(X509Certificate certificate, X509Certificate issuer) {
        try {
            return signed(
                    null,
                    new JcaCertificateID(
                            digests().get(CertificateID.HASH_SHA1), issuer, certificate.getSerialNumber()));
        } catch (GeneralSecurityException | OperatorCreationException | OCSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private BasicOCSPResp signed(@Nullable Extension nonce, CertificateID... ids) {
        SigningKey key = responder(ids).orElseGet(() -> first(ids));
        return keys.using(key, () -> signed(key, nonce, ids));
    }

    private BasicOCSPResp signed(SigningKey key, @Nullable Extension nonce, CertificateID... ids) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            X509CertificateHolder responder = new JcaX509CertificateHolder(key.certificate());
            X509CertificateHolder issuer =
                    new JcaX509CertificateHolder(key.chain().get(1));
            BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(responder.getSubject()));
            for (CertificateID id : ids)
                builder.addResponse(id, status(id, issuer), Date.from(now), Date.from(now.plus(GOOD_FOR)), null);
            if (nonce != null && nonce.getExtnValue().getOctets().length <= LONGEST_NONCE)
                builder.setResponseExtensions(new Extensions(nonce));
            return builder.build(
                    new JcaContentSignerBuilder("SHA256withECDSA").build(key.key()),
                    new X509CertificateHolder[] {responder},
                    Date.from(now));
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On the very first start it is waited for, or made. */
    private SigningKey first(CertificateID... ids) {
        setUp.ifMissing();
        return responder(ids).orElseThrow(() -> new IllegalStateException("no key for answers"));
    }

    /** Whoever answers in the name of the certificate that is asked about first; about another one's they do not know. */
    private Optional<SigningKey> responder(CertificateID... ids) {
        return issuers.find(one -> matches(ids[0], one.certificate()))
                .flatMap(one -> keys.ofAnswers(one.id()))
                .or(keys::ofAnswers);
    }

    private static boolean matches(CertificateID id, X509CertificateHolder issuer) {
        try {
            return id.matchesIssuer(issuer, digests());
        } catch (OCSPException | OperatorCreationException e) {
            return false; // a hash that nobody knows
        }
    }

    /** {@code null}, as the library has it, means good. */
    private @Nullable CertificateStatus status(CertificateID id, X509CertificateHolder issuer)
            throws OCSPException, OperatorCreationException {
        BigInteger serial = id.getSerialNumber();
        Optional<CertificateView> known =
                id.matchesIssuer(issuer, digests()) ? certificates.withSerial(serial.toString(16)) : Optional.empty();
        if (known.isEmpty() || known.get().kind().authority() || !signed(known.get(), issuer))
            return new UnknownStatus();
        CertificateView.Revocation revoked = known.get().revoked();
        return revoked == null
                ? CertificateStatus.GOOD
                : new RevokedStatus(Date.from(revoked.at()), revoked.reason().code());
    }

    private boolean signed(CertificateView certificate, X509CertificateHolder issuer) {
        return issuers.find(one -> one.certificate().equals(issuer) && one.id().equals(certificate.issuer()))
                .isPresent();
    }

    private static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder().build();
    }

    private static byte[] wrapped(BasicOCSPResp answer) {
        try {
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, answer)
                    .getEncoded();
        } catch (OCSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] failed(int why) {
        try {
            return new OCSPRespBuilder().build(why, null).getEncoded();
        } catch (OCSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
