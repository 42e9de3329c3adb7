package vn.motcua.signing.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.Progress;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.RevocationLists;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.authority.Wish;
import vn.motcua.signing.cms.BelievedTime;
import vn.motcua.signing.cms.OwnTime;
import vn.motcua.signing.cms.SeenToken;
import vn.motcua.signing.pdf.OldPki;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.trust.EvidenceThen;
import vn.motcua.signing.trust.OwnTrust;
import vn.motcua.signing.validate.FileFinding;
import vn.motcua.signing.validate.ValidateFile;
import vn.motcua.signing.validate.Validation;
import vn.motcua.signing.verdict.SignatureFault;
import vn.motcua.signing.verdict.SignatureVerdict.Intact;
import vn.motcua.signing.verdict.SignatureVerdict.Refuted;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.Listener;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.XmlAttack;

/** Packets that anybody brings: read where they can do no harm (programme D1), and told for what they are. */
@RunningTest
class StrangersPacketModuleTests {

    @Autowired
    private ValidateFile validate;

    @Autowired
    private PacketSignatures signatures;

    @Autowired
    private Map<String, AdminCommand> commands;

    @Autowired
    private IssueCertificate issue;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private BelievedTime time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ClosedMachines machines;

    @Autowired
    private Certificates certificates;

    @Autowired
    private RevocationLists lists;

    @Autowired
    private AlgorithmList algorithms;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void attacksOnReadersOfXmlEndInTheClosedMachine() throws Exception {
        try (Listener listener = new Listener()) {
            Path secret = Files.writeString(folder.resolve("secret.txt"), "mật khẩu");
            XmlAttack.Target target =
                    new XmlAttack.Target("edXML", "http://www.e-doc.vn/Schema/", "", listener.address(), secret);
            for (XmlAttack attack : XmlAttack.values()) {
                long before = allocated();
                Validation found = look(attack.bytes(target));
                assertThat(allocated() - before).as(attack + " in the host").isLessThan(40L << 20);
                assertThat(found.finding())
                        .as(attack.name())
                        .isEqualTo(attack.inert() ? FileFinding.UNSIGNED : FileFinding.UNREADABLE);
            }
            assertThat(listener.calls()).isZero();
        }
    }

    @Test
    void anAttributeOfFiftyMegabytesIsNotHeldByTheHost() throws Exception {
        byte[] large = ("<edXML xmlns=\"http://www.e-doc.vn/Schema/\" a=\"" + "A".repeat(49 << 20) + "\"/>")
                .getBytes(StandardCharsets.US_ASCII);
        long before = allocated();
        assertThat(look(large).finding()).isEqualTo(FileFinding.UNREADABLE);
        assertThat(allocated() - before).as("bytes that the host took").isLessThan(20L << 20);
        assertThat(look(PacketText.PACKET.getBytes(StandardCharsets.UTF_8)).finding())
                .as("the next one")
                .isEqualTo(FileFinding.UNSIGNED);
    }

    @Test
    void anOldHashIsNeverMoreThanDoubted() throws Exception {
        SigningKey key = key("H20");
        String good = sign(HashMethod.SHA_256, key);
        assertThat(look(good).finding()).as("the control").isEqualTo(FileFinding.VALID);
        assertThat(exit(good)).isZero();
        String old = sign(HashMethod.SHA_1, key);
        Intact verdict = (Intact) signatures.judge(PacketText.source(old));
        assertThat(verdict.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(verdict.old()).isTrue();
        Validation found = look(old);
        assertThat(found.finding()).isEqualTo(FileFinding.DOUBTED);
        assertThat(found.signatures().getFirst().open())
                .anyMatch(one -> one.key().equals("signing.validate.open.old"));
        assertThat(exit(old)).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownIsDoubtedAndNotCalledWorthless() throws Exception {
        String signed = sign(HashMethod.SHA_256, key("H20"));
        String method = ValueMethod.ECDSA_SHA_256.address();
        for (String other : new String[] {
            "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519",
            "http://www.w3.org/2007/05/xmldsig-more#rsa-pss",
            "http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-256",
            "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34102012-gostr34112012-256"
        }) {
            String foreign = signed.replace(method, other);
            assertThat(signatures.judge(PacketText.source(foreign)))
                    .as(other)
                    .isEqualTo(new Refuted(SignatureFault.ALGORITHM_UNKNOWN));
            assertThat(look(foreign).finding()).as(other).isEqualTo(FileFinding.DOUBTED);
        }
        assertThat(exit(signed.replace(method, "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519")))
                .isEqualTo(1);
        assertThat(look(signed.replace(method, "none")).finding()).isEqualTo(FileFinding.REFUTED);
    }

    /** Whoever stole a server's key can write any time into a stamp: without something above it, it is judged for now. */
    @Test
    void aStampOfARevokedServerDoesNotDateBack() throws Exception {
        OldPki pki = new OldPki(clock.instant().truncatedTo(ChronoUnit.SECONDS), machines, folder);
        OwnTrust own = new OwnTrust(certificates, lists, folder, clock);
        BelievedTime theirs = OwnTime.of(own, algorithms, clock).time();
        SeenToken token = SeenToken.of(OldPki.stamp(
                        "2.16.840.1.101.3.4.2.1", new byte[32], pki.then, pki.stamps, pki.stampCertificate))
                .orElseThrow();
        assertThat(theirs.earliest(List.of(token))).as("the control").contains(pki.then);
        Instant stolen = pki.then.plus(Duration.ofDays(30));
        pki.revokeStamps(folder, stolen);
        BelievedTime after = OwnTime.of(new OwnTrust(certificates, lists, folder, clock), algorithms, clock)
                .time();
        assertThat(after.earliest(List.of(token))).isEmpty();
        assertThat(after.earliest(
                        List.of(token), pki.then.plus(Duration.ofDays(1)), EvidenceThen.none(clock.instant())))
                .as("proven to have been there before the theft")
                .contains(pki.then);
    }

    /** The database has it from the moment of the revocation; the list follows when the key that signs lists is there. */
    @Test
    void aRevocationCountsBeforeAnyListSaysSo() throws Exception {
        SigningKey key = key("H56");
        String signed = sign(HashMethod.SHA_256, key);
        assertThat(look(signed).finding()).as("the control").isEqualTo(FileFinding.VALID);
        jdbc.sql(
                        "insert into signing.revocation (certificate, reason, note, revoked_at) values (?, 'KEY_COMPROMISE', 'test', now())")
                .param(key.id().value())
                .update();
        assertThat(((Intact) signatures.judge(PacketText.source(signed))).trust())
                .isEqualTo(Trust.REVOKED);
        assertThat(look(signed).finding()).isEqualTo(FileFinding.DOUBTED);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().threadId());
    }

    private static String sign(HashMethod hash, SigningKey key) throws Exception {
        return Dom.sign(
                PacketText.PACKET,
                Dom.Way.of(ValueMethod.ECDSA_SHA_256.address(), hash.address()),
                key.key(),
                key.certificate());
    }

    private Validation look(String packet) throws Exception {
        return look(packet.getBytes(StandardCharsets.UTF_8));
    }

    private Validation look(byte[] packet) throws Exception {
        return validate.look(() -> new ByteArrayInputStream(packet));
    }

    private int exit(String packet) throws Exception {
        Path file = Files.writeString(folder.resolve("packet.edxml"), packet);
        AdminCommand command = Objects.requireNonNull(commands.get("validateCommand"));
        return command.exit(command.run(new Arguments(Map.of("FILE", file.toString())), Progress.SILENT));
    }

    private SigningKey key(String code) {
        AgencyId agency = codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id();
        Actors.as(Actor.OPERATOR, () -> issue.issue(new Wish(CertificateKind.AGENCY, agency, "", null, null)));
        return keys.ofAgency(agency).orElseThrow();
    }
}
