package vn.motcua.signing.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.RevocationLists;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.cms.OwnTime;
import vn.motcua.signing.pades.EvidenceSet;
import vn.motcua.signing.pdf.OldEvidence;
import vn.motcua.signing.pdf.OldPki;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.trust.OwnTrust;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.RunningTest;

/**
 * Programme E6 and E9: a container with evidence and a stamp over the whole is valid years after, when its signer's certificate has run out and the authority is gone; whatever evidence is false, stale, foreign or about somebody
 * else is not believed.
 */
@RunningTest
class ContainerEvidenceModuleTests {

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
    private ContainerSignatures judge;

    @BeforeEach
    void ready() throws Exception {
        pki = new OldPki(clock.instant().truncatedTo(ChronoUnit.SECONDS), machines, trust);
        evidence = new OldEvidence(pki);
        then = pki.then;
        OwnTrust own = new OwnTrust(certificates, lists, trust, clock);
        OwnTime time = OwnTime.of(own, algorithms, clock);
        judge = new ContainerSignatures(
                machines, own.path(), own.then(), time.vouching(), time.time(), algorithms, clock);
    }

    @Test
    void byItsEvidenceAContainerIsValidYearsAfterItsAuthorityIsGone() throws Exception {
        for (EvidenceSet one : List.of(
                evidence.answers(evidence.good()), evidence.lists(evidence.list(then.minusSeconds(100), null)))) {
            ContainerVerdict.Judged seen = judged(one, true);
            assertThat(seen.valid()).isTrue();
            assertThat(seen.plain()).isTrue();
            assertThat(seen.signatures().getFirst().when().provenAt()).isEqualTo(then);
            assertThat(judged(one, false).signatures().getFirst().trust())
                    .as("without a stamp over the whole nobody knows when the evidence was made")
                    .isEqualTo(Trust.REVOCATION_UNKNOWN);
            assertThat(judged(one, false).plain()).isFalse();
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
        for (Map.Entry<String, EvidenceSet> one : evidence.worthless().entrySet())
            assertThat(trust(one.getValue())).as(one.getKey()).isEqualTo(Trust.REVOCATION_UNKNOWN);
    }

    /** Neither a stamp by nobody believed, nor one over another list, nor one whose list does not name the signature. */
    @Test
    void aStampThatIsNotOverThisVeryWholeProvesNothing() throws Exception {
        KeyPair other = OldPki.pair();
        X509Certificate stranger = pki.certificate(
                "CN=Stranger",
                other,
                "CN=Stranger",
                other,
                KeyPurposeId.id_kp_timeStamping,
                false,
                pki.now.plus(OldPki.YEAR));
        ContainerWriter writer = writer();
        byte[] signature = signature(writer, evidence.answers(evidence.good()));
        byte[] list = writer.archive(signature);
        byte[] fewer = Manifest.archive(
                "META-INF/timestamp001.tst",
                List.of(new Manifest.Named(
                        "a.txt",
                        "text/plain",
                        MessageDigest.getInstance("SHA-256").digest(new byte[] {1}))));
        byte[] bare = signature(writer, evidence.answers());
        Map<String, ContainerWriter.Lasting> all = new LinkedHashMap<>();
        all.put("by a stranger", new ContainerWriter.Lasting(list, stamp(list, other, stranger)));
        all.put("over another list", new ContainerWriter.Lasting(list, stamp(fewer, pki.stamps, pki.stampCertificate)));
        all.put("over less", new ContainerWriter.Lasting(fewer, stamp(fewer, pki.stamps, pki.stampCertificate)));
        byte[] before = writer.archive(bare);
        all.put(
                "over the signature before its evidence",
                new ContainerWriter.Lasting(before, stamp(before, pki.stamps, pki.stampCertificate)));
        for (Map.Entry<String, ContainerWriter.Lasting> one : all.entrySet()) {
            ContainerVerdict.Judged seen = judged(writer, signature, one.getValue());
            assertThat(seen.signatures().getFirst().trust()).as(one.getKey()).isEqualTo(Trust.REVOCATION_UNKNOWN);
            assertThat(seen.plain())
                    .as("evidence that nobody believed stamped: " + one.getKey())
                    .isFalse();
        }
        byte[] room = signature(writer, evidence.lists(new DERSequence(new DEROctetString(new byte[99])).getEncoded()));
        byte[] whole = writer.archive(room);
        assertThat(judged(
                                writer,
                                room,
                                new ContainerWriter.Lasting(whole, stamp(whole, pki.stamps, pki.stampCertificate)))
                        .plain())
                .as("what is no list, stamped by somebody believed")
                .isFalse();
    }

    private Trust trust(EvidenceSet one) throws Exception {
        return judged(one, true).signatures().getFirst().trust();
    }

    private ContainerVerdict.Judged judged(EvidenceSet one, boolean stamped) throws Exception {
        ContainerWriter writer = writer();
        byte[] signature = signature(writer, one);
        byte[] list = writer.archive(signature);
        return judged(
                writer,
                signature,
                stamped ? new ContainerWriter.Lasting(list, stamp(list, pki.stamps, pki.stampCertificate)) : null);
    }

    private ContainerVerdict.Judged judged(
            ContainerWriter writer, byte[] signature, ContainerWriter.@Nullable Lasting lasting) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(signature, lasting, out);
        return (ContainerVerdict.Judged) judge.judge(new ByteArrayInputStream(out.toByteArray()));
    }

    private ContainerWriter writer() throws Exception {
        return ContainerWriter.of(
                List.of(new Enclosed("a.txt", "text/plain", () -> new ByteArrayInputStream(new byte[] {1}))), then);
    }

    private byte[] signature(ContainerWriter writer, EvidenceSet one) throws Exception {
        SigningKey key = new SigningKey(
                new CertificateId(1),
                pki.signer.getPrivate(),
                List.of(pki.signerCertificate, pki.authorityCertificate));
        byte[] signed = ManifestSigner.sign(
                writer.manifest(),
                key,
                then,
                (hash, imprint) -> OldPki.stamp(hash, imprint, then, pki.stamps, pki.stampCertificate));
        List<byte[]> all = new java.util.ArrayList<>(one.certificates());
        all.add(pki.signerCertificate.getEncoded());
        return WithEvidence.in(signed, new EvidenceSet(all, one.lists(), one.answers()));
    }

    private byte[] stamp(byte[] list, KeyPair by, X509Certificate server) throws Exception {
        return OldPki.stamp(
                TSPAlgorithms.SHA256.getId(),
                MessageDigest.getInstance("SHA-256").digest(list),
                then.plusSeconds(5),
                by,
                server);
    }
}
