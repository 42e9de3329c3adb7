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
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.ocsp.RevokedStatus;
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
    private OldEvidence evidence;
    private Instant then;
    private PdfSignatures judge;

    @BeforeEach
    void ready() throws Exception {
        pki = new OldPki(clock.instant().truncatedTo(ChronoUnit.SECONDS), machines, trust);
        evidence = new OldEvidence(pki);
        then = pki.then;
        OwnTrust own = new OwnTrust(certificates, lists, trust, clock);
        judge = new PdfSignatures(machines, own.path(), own.then(), algorithms, clock);
    }

    @Test
    void byItsEvidenceAFileIsValidYearsAfterItsAuthorityIsGone() throws Exception {
        for (EvidenceSet one : List.of(
                evidence.answers(evidence.good()), evidence.lists(evidence.list(then.minusSeconds(100), null)))) {
            PdfSignature seen = judged(pki.signed(one, pki.stamps, pki.stampCertificate));
            assertThat(seen.intact()).isTrue();
            assertThat(seen.provenAt()).isEqualTo(then);
            assertThat(seen.trust()).isEqualTo(Trust.TRUSTED);
            assertThat(seen.valid()).isTrue();
        }
        assertThat(trust(evidence.answers(
                        evidence.answered(new RevokedStatus(Date.from(then.plusSeconds(9_000)), 1), then))))
                .as("revoked after it was signed")
                .isEqualTo(Trust.TRUSTED);
    }

    @Test
    void evidenceThatSaysRevokedIsBelievedToo() throws Exception {
        Date before = Date.from(then.minusSeconds(9_000));
        assertThat(trust(evidence.answers(evidence.answered(new RevokedStatus(before, 1), then))))
                .isEqualTo(Trust.REVOKED);
        assertThat(trust(evidence.lists(evidence.list(then, before.toInstant()))))
                .isEqualTo(Trust.REVOKED);
    }

    @Test
    void whatIsFalseStaleForeignOrAboutSomebodyElseSaysNothing() throws Exception {
        Map<String, EvidenceSet> all = evidence.worthless();
        all.put("noise", pki.evidence(List.of(new byte[] {1}), List.of(new byte[] {48, 1, 2})));
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
        PdfSignature seen = judged(pki.signed(evidence.answers(evidence.good()), other, stranger));
        assertThat(seen.intact()).isTrue();
        assertThat(seen.trust()).isEqualTo(Trust.REVOCATION_UNKNOWN);
    }

    private Trust trust(EvidenceSet one) throws Exception {
        return judged(pki.signed(one, pki.stamps, pki.stampCertificate)).trust();
    }

    private PdfSignature judged(byte[] pdf) throws IOException {
        return ((PdfVerdict.Judged) judge.judge(new ByteArrayInputStream(pdf)))
                .signatures()
                .getFirst();
    }
}
