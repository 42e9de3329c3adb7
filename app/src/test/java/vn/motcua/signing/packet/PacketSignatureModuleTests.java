package vn.motcua.signing.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.RevokeCertificate;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.authority.Wish;
import vn.motcua.signing.cms.Vouching;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.trust.TrustPath;
import vn.motcua.signing.trust.TrustThen;
import vn.motcua.signing.verdict.SignatureFault;
import vn.motcua.signing.verdict.SignatureVerdict;
import vn.motcua.signing.verdict.SignatureVerdict.Intact;
import vn.motcua.signing.verdict.SignatureVerdict.Refuted;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.Samples;

/** What is signed here is valid everywhere; what others signed is judged as they would; what was changed is found out. */
@RunningTest
@SuppressWarnings("NullAway") // it does not see that an array itself may be null
class PacketSignatureModuleTests {

    @Autowired
    private PacketSigner signer;

    @Autowired
    private PacketSignatures signatures;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private IssueCertificate issue;

    @Autowired
    private RevokeCertificate revoke;

    @Autowired
    private Certificates certificates;

    @Autowired
    private TrustPath trust;

    @Autowired
    private TrustThen then;

    @Autowired
    private Vouching vouching;

    @Autowired
    private vn.motcua.kernel.closed.ClosedMachines machines;

    @Autowired
    private OwnWords own;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Clock clock;

    @Test
    void whatWeSignIsValidHereAndForTheJdkUntilTheCertificateIsRevoked() throws Exception {
        CertificateId certificate = certificate("G22");
        String signed = signed("G22", PacketText.PACKET);
        Intact verdict = (Intact) judge(signed);
        assertThat(verdict.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.old()).isFalse();
        assertThat(verdict.by().agencyCode()).isEqualTo("G22");
        assertThat(verdict.by().name()).isEqualTo("Văn phòng Chính phủ");
        X509Certificate own = certificates.chain(certificate).getFirst();
        assertThat(Dom.valid(signed, own.getPublicKey())).isTrue();
        assertThat(Dom.valid(signed.replace("QUJD", "QUJE"), own.getPublicKey()))
                .as("the control")
                .isFalse();
        assertThat(judge(PacketText.PACKET)).isEqualTo(new SignatureVerdict.Unsigned());
        Actors.as(Actor.OPERATOR, () -> revoke.revoke(certificate, RevocationReason.KEY_COMPROMISE, "Mất khóa"));
        assertThat(((Intact) judge(signed)).trust()).isEqualTo(Trust.REVOKED);
        assertThat(judge(signed).valid()).isFalse();
    }

    @Test
    void aCertificateIsBelievedInItsTimeOnlyAndForSigningOnly() {
        CertificateId id = certificate("G15");
        List<X509Certificate> chain = certificates.chain(id);
        assertThat(trust.of(chain.getFirst(), List.of(), clock.instant())).isEqualTo(Trust.TRUSTED);
        assertThat(trust.of(chain.getFirst(), List.of(), clock.instant().minus(Duration.ofDays(1))))
                .isEqualTo(Trust.NOT_YET);
        assertThat(trust.of(chain.getFirst(), List.of(), clock.instant().plus(Duration.ofDays(800))))
                .isEqualTo(Trust.EXPIRED);
        assertThat(trust.of(chain.getFirst(), List.of(), clock.instant().plus(Duration.ofDays(10))))
                .as("our list is too old by then")
                .isEqualTo(Trust.REVOCATION_UNKNOWN);
        assertThat(trust.of(chain.get(1), List.of(), clock.instant())).isEqualTo(Trust.NOT_FOR_SIGNING);
        assertThat(trust.of(Signers.P_256.certificate(), chain, clock.instant()))
                .isEqualTo(Trust.UNKNOWN_AUTHORITY);
    }

    /** One byte changed anywhere: the verdict is another one, or the document says exactly the same. */
    @Test
    void aByteChangedAnywhereIsFoundOut() throws Exception {
        certificate("H41");
        byte[] signed = signed("H41", PacketText.PACKET).getBytes(StandardCharsets.UTF_8);
        String whole = canonicalWithoutSignature(new String(signed, StandardCharsets.UTF_8));
        Random random = new Random(7);
        int same = 0;
        for (int at = 0; at < signed.length; at++) {
            byte[] changed = signed.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            SignatureVerdict verdict = signatures.judge(() -> new java.io.ByteArrayInputStream(changed));
            if (!verdict.valid()) continue;
            same++;
            assertThat(canonicalWithoutSignature(new String(changed, StandardCharsets.UTF_8)))
                    .as("byte " + at)
                    .isEqualTo(whole);
        }
        assertThat(same).as("blanks inside tags and the like").isLessThan(signed.length / 50);
    }

    @Test
    void whatOthersSignIsJudged() throws Exception {
        String sha256 = HashMethod.SHA_256.address();
        for (String[] way : new String[][] {
            {Dom.INCLUSIVE, Dom.ENVELOPED, Dom.INCLUSIVE},
            {Dom.INCLUSIVE, Dom.ENVELOPED, Dom.EXCLUSIVE},
            {Dom.EXCLUSIVE, Dom.ENVELOPED, Dom.EXCLUSIVE},
            {Dom.INCLUSIVE, Dom.ENVELOPED}
        }) {
            String[] transforms = java.util.Arrays.copyOfRange(way, 1, way.length);
            Dom.Way how = Dom.Way.of(ValueMethod.RSA_SHA_256.address(), sha256).canonical(way[0], transforms);
            String signed = sign(how, Signers.RSA_2048);
            Intact verdict = intact(judge(signed));
            assertThat(verdict.trust()).isEqualTo(Trust.UNKNOWN_AUTHORITY);
            assertThat(verdict.old()).isFalse();
            assertThat(verdict.by().name()).isEqualTo("Văn thư tự ký");
            assertThat(judge(signed.replace("QUJD", "QUJE"))).isEqualTo(new Refuted(SignatureFault.ALTERED));
        }
        assertThat(intact(judge(sign(
                                Dom.Way.of(ValueMethod.ECDSA_SHA_384.address(), HashMethod.SHA_512.address()),
                                Signers.P_384)))
                        .old())
                .isFalse();
        assertThat(intact(judge(sign(Dom.Way.of(ValueMethod.PSS_SHA_256.address(), sha256), Signers.RSA_2048)))
                        .old())
                .isFalse();
    }

    @Test
    void oldAlgorithmsAreMarkedOrRefused() throws Exception {
        String sha1 = HashMethod.SHA_1.address();
        String old = sign(Dom.Way.of(ValueMethod.RSA_SHA_1.address(), sha1), Signers.RSA_2048);
        String small =
                sign(Dom.Way.of(ValueMethod.RSA_SHA_256.address(), HashMethod.SHA_256.address()), Signers.RSA_1024);
        assertThat(intact(judge(old)).old()).isTrue();
        assertThat(intact(judge(small)).old()).isTrue();
        PacketSignatures strict = new PacketSignatures(
                machines,
                trust,
                then,
                vouching,
                own,
                new AlgorithmList(List.of("SHA-256", "RSA-2048", "RSA-1024 2013-12-31", "SHA-1 2013-12-31"), "refuse"),
                clock);
        assertThat(strict.judge(PacketText.source(old))).isEqualTo(new Refuted(SignatureFault.ALGORITHM_OLD));
        assertThat(strict.judge(PacketText.source(small))).isEqualTo(new Refuted(SignatureFault.ALGORITHM_OLD));
    }

    /** As software is seen to write it: the finished signature moved into the packet's namespace, where common tools do not see it. */
    @Test
    void aSignatureInThePacketsNamespaceIsJudgedToo() throws Exception {
        for (String own : List.of(Dom.INCLUSIVE, Dom.EXCLUSIVE)) {
            String signed = sign(
                    Dom.Way.of(ValueMethod.RSA_SHA_256.address(), HashMethod.SHA_256.address())
                            .canonical(own, Dom.ENVELOPED, Dom.EXCLUSIVE),
                    Signers.RSA_2048);
            String moved = signed.replace(" xmlns=\"" + SignatureSearch.XMLDSIG + "\"", "");
            assertThat(moved).isNotEqualTo(signed);
            assertThat(intact(judge(moved)).trust()).isEqualTo(Trust.UNKNOWN_AUTHORITY);
            assertThat(judge(moved.replace("H26", "H41"))).isEqualTo(new Refuted(SignatureFault.ALTERED));
            assertThat(judge(moved.replaceFirst("<SignatureValue>.", "<SignatureValue>")))
                    .isInstanceOf(Refuted.class);
        }
    }

    @Test
    void theSamplesHaveACertificateThatIsCutOff() throws Exception {
        Path sample = Samples.file("edxml/document.edxml");
        assertThat(signatures.judge(() -> Files.newInputStream(sample)))
                .isEqualTo(new Refuted(SignatureFault.CERTIFICATE_CUT));
        Path status = Samples.file("edxml/status-01-arrived.edxml");
        assertThat(signatures.judge(() -> Files.newInputStream(status))).isEqualTo(new SignatureVerdict.Unsigned());
    }

    private String sign(Dom.Way way, Signers by) throws Exception {
        String packet = PacketText.PACKET.replace("?>\n<edXML", "?>\n<?before x?><!-- c -->\n<edXML") + "<?after?>";
        return Dom.sign(packet, way, by.pair().getPrivate(), by.certificate());
    }

    private SignatureVerdict judge(String packet) throws Exception {
        return signatures.judge(PacketText.source(packet));
    }

    private static Intact intact(SignatureVerdict verdict) {
        assertThat(verdict).isInstanceOf(Intact.class);
        return (Intact) verdict;
    }

    private String signed(String code, String packet) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        signer.sign(agency(code), PacketText.source(packet), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String canonicalWithoutSignature(String packet) throws Exception {
        return new String(
                Dom.canonical(packet.replaceFirst("(?s)<ds:Signature.*</ds:Signature>", ""), Dom.INCLUSIVE),
                StandardCharsets.UTF_8);
    }

    private CertificateId certificate(String code) {
        return Actors.as(
                Actor.OPERATOR, () -> issue.issue(new Wish(CertificateKind.AGENCY, agency(code), "", null, null)));
    }

    private AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id();
    }
}
