package vn.motcua.signing.pdf;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.pades.EvidenceSet;

/** Evidence on the signer of an old authority, good and bad. */
public record OldEvidence(OldPki pki) {

    /** An answer that says so in time. */
    public byte[] good() throws Exception {
        return answered(null, pki.then.plusSeconds(1));
    }

    /** An answer of the authority's; {@code null} means good. */
    public byte[] answered(@Nullable CertificateStatus status, Instant made) throws Exception {
        return pki.answer(pki.signerCertificate, status, made, pki.responder, pki.responderCertificate);
    }

    /** A list of the authority's that counts for a day; the signer on it if there is a time. */
    public byte[] list(Instant made, @Nullable Instant revoked) throws Exception {
        return pki.list("CN=Old authority", pki.authority, made, made.plusSeconds(90_000), revoked, pki.then);
    }

    /** These answers, and the certificates that lead to roots. */
    public EvidenceSet answers(byte[]... all) throws Exception {
        return pki.evidence(List.of(), List.of(all));
    }

    /** The same of lists. */
    public EvidenceSet lists(byte[]... all) throws Exception {
        return pki.evidence(List.of(all), List.of());
    }

    /** What says nothing, by what is wrong with it: false, stale, foreign, or about somebody else. */
    public Map<String, EvidenceSet> worthless() throws Exception {
        Instant then = pki.then;
        KeyPair other = OldPki.pair();
        X509Certificate signer = pki.signerCertificate;
        Map<String, EvidenceSet> all = new LinkedHashMap<>();
        all.put("none", answers());
        all.put(
                "about another certificate",
                answers(pki.answer(pki.responderCertificate, null, then, pki.responder, pki.responderCertificate)));
        all.put("unknown", answers(answered(new UnknownStatus(), then)));
        all.put("an hour that was over", answers(answered(null, then.minusSeconds(8_000))));
        all.put(
                "by a key of no right",
                answers(pki.answer(
                        signer, null, then, other, certificate(pki.authority, "CN=No answers", other, null, false))));
        all.put(
                "by a stranger of the same name",
                answers(pki.answer(
                        signer,
                        null,
                        then,
                        other,
                        certificate(other, "CN=Old answers", other, KeyPurposeId.id_kp_OCSPSigning, false))));
        all.put(
                "by a stranger who says to be the authority",
                answers(pki.answer(
                        signer, null, then, other, certificate(other, "CN=Old authority", other, null, true))));
        all.put("by the signer itself", answers(pki.answer(signer, null, then, pki.signer, signer)));
        all.put("made after it is proven to have been there", answers(answered(null, then.plusSeconds(90_000))));
        all.put("an old list", lists(list("CN=Old authority", pki.authority, then.minusSeconds(90_000), 10_000)));
        all.put("a stranger's list", lists(list("CN=Old authority", other, then, 90_000)));
        return all;
    }

    private X509Certificate certificate(
            KeyPair by, String subject, KeyPair own, @Nullable KeyPurposeId purpose, boolean authority)
            throws Exception {
        return pki.certificate("CN=Old authority", by, subject, own, purpose, authority, pki.now.minus(OldPki.YEAR));
    }

    private byte[] list(String issuer, KeyPair by, Instant made, long seconds) throws Exception {
        return pki.list(issuer, by, made, made.plusSeconds(seconds), null, pki.then);
    }
}
