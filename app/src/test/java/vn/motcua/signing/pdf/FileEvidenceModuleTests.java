package vn.motcua.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.RevocationLists;
import vn.motcua.signing.pades.EvidenceSet;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.trust.OwnTrust;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.RunningTest;

/**
 * Programme E6 and E9: a file that was sealed for long is valid years after, when its signer's certificate has run out and the authority is gone, by the evidence in it; and whatever evidence is false, stale, foreign or about
 * somebody else is not believed.
 */
@RunningTest
class FileEvidenceModuleTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path trust;

    @Autowired
    private ClosedMachines machines;

    @Autowired
    private Certificates certificates;

    @Autowired
    private RevocationLists lists;

    @Autowired
    private AlgorithmList algorithms;

    @Autowired
    private Clock clock;

    private OldPki pki;
    private Instant then;
    private PdfSignatures judge;

    @BeforeEach
    void ready() throws Exception {
        pki = new OldPki(clock.instant().truncatedTo(ChronoUnit.SECONDS), machines, trust);
        then = pki.then;
        OwnTrust own = new OwnTrust(certificates, lists, trust, clock);
        judge = new PdfSignatures(machines, own.path(), own.then(), algorithms, clock);
    }

    @Test
    void byItsEvidenceAFileIsValidYearsAfterItsAuthorityIsGone() throws Exception {
        for (EvidenceSet one : List.of(answers(good()), lists(list(then.minusSeconds(100), null)))) {
            PdfSignature seen = judged(pki.signed(one, pki.stamps, pki.stampCertificate));
            assertThat(seen.intact()).isTrue();
            assertThat(seen.provenAt()).isEqualTo(then);
            assertThat(seen.trust()).isEqualTo(Trust.TRUSTED);
            assertThat(seen.valid()).isTrue();
        }
        assertThat(trust(answers(answered(new RevokedStatus(Date.from(then.plusSeconds(9_000)), 1), then))))
                .as("revoked after it was signed")
                .isEqualTo(Trust.TRUSTED);
    }

    @Test
    void evidenceThatSaysRevokedIsBelievedToo() throws Exception {
        Date before = Date.from(then.minusSeconds(9_000));
        assertThat(trust(answers(answered(new RevokedStatus(before, 1), then)))).isEqualTo(Trust.REVOKED);
        assertThat(trust(lists(list(then, before.toInstant())))).isEqualTo(Trust.REVOKED);
    }

    @Test
    void whatIsFalseStaleForeignOrAboutSomebodyElseSaysNothing() throws Exception {
        KeyPair other = OldPki.pair();
        X509Certificate same = pki.certificate(
                "CN=Old authority", other, "CN=Old authority", other, null, true, pki.now.minus(OldPki.YEAR));
        X509Certificate plain = pki.certificate(
                "CN=Old authority", pki.authority, "CN=No answers", other, null, false, pki.now.minus(OldPki.YEAR));
        X509Certificate foreign = pki.certificate(
                "CN=Old authority",
                other,
                "CN=Old answers",
                other,
                KeyPurposeId.id_kp_OCSPSigning,
                false,
                pki.now.minus(OldPki.YEAR));
        Map<String, EvidenceSet> all = new LinkedHashMap<>();
        all.put("none", answers());
        all.put("noise", pki.evidence(List.of(new byte[] {1}), List.of(new byte[] {48, 1, 2})));
        all.put(
                "about another certificate",
                answers(pki.answer(pki.responderCertificate, null, then, pki.responder, pki.responderCertificate)));
        all.put("unknown", answers(answered(new UnknownStatus(), then)));
        all.put("an hour that was over", answers(answered(null, then.minusSeconds(8_000))));
        all.put("by a key of no right", answers(pki.answer(pki.signerCertificate, null, then, other, plain)));
        all.put(
                "by a stranger of the same name",
                answers(pki.answer(pki.signerCertificate, null, then, other, foreign)));
        all.put(
                "by a stranger who says to be the authority",
                answers(pki.answer(pki.signerCertificate, null, then, other, same)));
        all.put(
                "by the signer itself",
                answers(pki.answer(pki.signerCertificate, null, then, pki.signer, pki.signerCertificate)));
        all.put("made after it is proven to have been there", answers(answered(null, then.plusSeconds(90_000))));
        all.put(
                "an old list",
                lists(pki.list(
                        "CN=Old authority",
                        pki.authority,
                        then.minusSeconds(90_000),
                        then.minusSeconds(80_000),
                        null,
                        then)));
        all.put(
                "a stranger's list",
                lists(pki.list("CN=Old authority", other, then, then.plusSeconds(90_000), null, then)));
        for (Map.Entry<String, EvidenceSet> one : all.entrySet())
            assertThat(trust(one.getValue())).as(one.getKey()).isEqualTo(Trust.REVOCATION_UNKNOWN);
    }

    /** Whose the stamp over the whole is, is asked: without one that counts, nobody knows when the evidence was made, and its authority's keys may be anybody's by now. */
    @Test
    void aStampOverTheWholeByNobodyBelievedProvesNothing() throws Exception {
        KeyPair other = OldPki.pair();
        X509Certificate stranger = pki.certificate(
                "CN=Stranger",
                other,
                "CN=Stranger",
                other,
                KeyPurposeId.id_kp_timeStamping,
                false,
                pki.now.plus(OldPki.YEAR));
        PdfSignature seen = judged(pki.signed(answers(good()), other, stranger));
        assertThat(seen.intact()).isTrue();
        assertThat(seen.trust()).isEqualTo(Trust.REVOCATION_UNKNOWN);
    }

    private byte[] good() throws Exception {
        return answered(null, then.plusSeconds(1));
    }

    private byte[] answered(
            org.bouncycastle.cert.ocsp.@org.jspecify.annotations.Nullable CertificateStatus status, Instant made)
            throws Exception {
        return pki.answer(pki.signerCertificate, status, made, pki.responder, pki.responderCertificate);
    }

    private byte[] list(Instant made, @org.jspecify.annotations.Nullable Instant revoked) throws Exception {
        return pki.list("CN=Old authority", pki.authority, made, made.plusSeconds(90_000), revoked, then);
    }

    private EvidenceSet answers(byte[]... all) throws Exception {
        return pki.evidence(List.of(), List.of(all));
    }

    private EvidenceSet lists(byte[]... all) throws Exception {
        return pki.evidence(List.of(all), List.of());
    }

    private Trust trust(EvidenceSet evidence) throws Exception {
        return judged(pki.signed(evidence, pki.stamps, pki.stampCertificate)).trust();
    }

    private PdfSignature judged(byte[] pdf) throws IOException {
        return ((PdfVerdict.Judged) judge.judge(new ByteArrayInputStream(pdf)))
                .signatures()
                .getFirst();
    }
}
