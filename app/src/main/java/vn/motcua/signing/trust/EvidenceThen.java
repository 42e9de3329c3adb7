package vn.motcua.signing.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a file brings to show that a certificate was not revoked when it signed: lists, and answers about revocation. A stranger's, each of them: it counts only if whoever may say so about that very certificate
 * signed it, while their own certificate held, and if it speaks of the moment in question.
 *
 * @param lists lists of revoked certificates
 * @param answers answers about revocation
 * @param by the moment by which all of it is proven to have been there: later its signers' keys may have fallen into wrong hands
 */
public record EvidenceThen(List<X509CRL> lists, List<BasicOCSPResp> answers, Instant by) {

    /** How far clocks may be apart. */
    private static final Duration APART = Duration.ofMinutes(5);

    private static final int MOST = 100;
    private static final String ANSWERING = "1.3.6.1.5.5.7.3.9";

    public EvidenceThen {
        lists = List.copyOf(lists);
        answers = List.copyOf(answers);
    }

    /** What it says of a certificate. */
    enum Word {
        GOOD,
        REVOKED,
        NOTHING
    }

    /** Nothing at all. */
    public static EvidenceThen none(Instant now) {
        return new EvidenceThen(List.of(), List.of(), now);
    }

    /** What of these bytes can be read. */
    public static EvidenceThen read(List<byte[]> lists, List<byte[]> answers, Instant by) {
        List<X509CRL> crls = new ArrayList<>();
        for (byte[] one : lists)
            try {
                crls.add((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(one)));
            } catch (GeneralSecurityException e) {
                continue; // no list: it says nothing
            }
        List<BasicOCSPResp> ocsps = new ArrayList<>();
        for (byte[] one : answers)
            try {
                if (new OCSPResp(one).getResponseObject() instanceof BasicOCSPResp basic) ocsps.add(basic);
            } catch (IOException | OCSPException | RuntimeException e) {
                continue; // no answer
            }
        return new EvidenceThen(crls, ocsps, by);
    }

    /**
     * What it says of a certificate.
     *
     * @param at the moment in question
     */
    Word about(X509Certificate certificate, X509Certificate issuer, Instant at) {
        if (!held(issuer, by)) return Word.NOTHING;
        Word said = Word.NOTHING;
        for (X509CRL list : lists) {
            Word one = of(list, certificate, issuer, at);
            if (one == Word.REVOKED) return one;
            if (one == Word.GOOD) said = one;
        }
        for (BasicOCSPResp answer : answers) {
            Word one = of(answer, certificate, issuer, at);
            if (one == Word.REVOKED) return one;
            if (one == Word.GOOD) said = one;
        }
        return said;
    }

    private Word of(X509CRL list, X509Certificate certificate, X509Certificate issuer, Instant at) {
        boolean some = list.getCriticalExtensionOIDs() != null
                && !list.getCriticalExtensionOIDs().isEmpty(); // of some certificates only, or of changes only
        if (some
                || !TrustThen.lists(issuer)
                || !list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())
                || list.getThisUpdate().after(certificate.getNotAfter()) // later it may have left the list
                || !speaks(list.getThisUpdate(), list.getNextUpdate(), at)) return Word.NOTHING;
        try {
            list.verify(issuer.getPublicKey());
        } catch (GeneralSecurityException e) {
            return Word.NOTHING;
        }
        X509CRLEntry entry = list.getRevokedCertificate(certificate);
        return entry != null && !entry.getRevocationDate().toInstant().isAfter(at) ? Word.REVOKED : Word.GOOD;
    }

    private Word of(BasicOCSPResp answer, X509Certificate certificate, X509Certificate issuer, Instant at) {
        try {
            SingleResp[] all = answer.getResponses();
            for (int i = 0; i < Math.min(all.length, MOST); i++) {
                if (!certificate.getSerialNumber().equals(all[i].getCertID().getSerialNumber())
                        || !all[i].getCertID()
                                .matchesIssuer(
                                        new JcaX509CertificateHolder(issuer),
                                        new JcaDigestCalculatorProviderBuilder().build())
                        || all[i].getThisUpdate().after(certificate.getNotAfter()) // later it may have been forgotten
                        || !speaks(all[i].getThisUpdate(), all[i].getNextUpdate(), at)
                        || !maySay(answer, issuer)) continue;
                return word(all[i].getCertStatus(), at);
            }
            return Word.NOTHING;
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException | IOException e) {
            return Word.NOTHING;
        }
    }

    private static Word word(@Nullable CertificateStatus status, Instant at) {
        if (status == null) return Word.GOOD; // as the library has it
        if (!(status instanceof RevokedStatus revoked)) return Word.NOTHING;
        return revoked.getRevocationTime().toInstant().isAfter(at) ? Word.GOOD : Word.REVOKED;
    }

    /** The issuer itself signed it, or somebody to whom the issuer gave a certificate for just that, which held. */
    private boolean maySay(BasicOCSPResp answer, X509Certificate issuer)
            throws GeneralSecurityException, OCSPException, OperatorCreationException, IOException {
        if (signed(answer, new JcaX509CertificateHolder(issuer))) return true;
        for (X509CertificateHolder one : answer.getCerts()) {
            X509Certificate responder = new JcaX509CertificateConverter().getCertificate(one);
            boolean named = responder.getExtendedKeyUsage() != null
                    && responder.getExtendedKeyUsage().contains(ANSWERING)
                    && one.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck) != null
                    && held(responder, by)
                    && held(responder, answer.getProducedAt().toInstant());
            if (named && issued(responder, issuer) && signed(answer, one)) return true;
        }
        return false;
    }

    private static boolean issued(X509Certificate responder, X509Certificate issuer) {
        try {
            responder.verify(issuer.getPublicKey());
            return responder.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean signed(BasicOCSPResp answer, X509CertificateHolder by) {
        try {
            return answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(by));
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException | RuntimeException e) {
            return false; // another sort of key
        }
    }

    /** It was made after the moment, or held then; and it was there when it is proven to have been. */
    private boolean speaks(Date made, @Nullable Date until, Instant at) {
        boolean late = !made.toInstant().isBefore(at.minus(APART));
        boolean then = until != null && !until.toInstant().isBefore(at);
        return (late || then) && !made.toInstant().isAfter(by.plus(APART));
    }

    private static boolean held(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }
}
