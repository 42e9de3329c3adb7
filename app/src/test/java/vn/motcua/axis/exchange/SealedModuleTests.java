package vn.motcua.axis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.SealedLetters;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.RevokeCertificate;
import vn.motcua.signing.authority.Wish;
import vn.motcua.testing.ModuleTest;

/** Sealed packets: taken where each receiver can open them, refused before anything is kept where one cannot. */
@ModuleTest
@SuppressWarnings("NullAway") // it does not see that an array itself may be null
class SealedModuleTests {

    @Autowired
    IssueCertificate issue;

    @Autowired
    RevokeCertificate revoke;

    @Autowired
    Certificates certificates;

    @Autowired
    vn.motcua.axis.exchange.Packets packets;

    @Autowired
    SendPacket send;

    private AxisWorld world;
    private SealedLetters letters;
    private String from = "";
    private Caller caller;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
        letters = new SealedLetters(context);
        from = world.agency();
        caller = world.caller(from);
    }

    @Test
    void whatEachReceiverCanOpenIsTakenAndMarked() throws Exception {
        String one = world.agency();
        String other = world.agency();
        byte[] envelope =
                SealedLetters.envelope(letters.certificate(one, "P-256"), letters.certificate(other, "P-384"));
        long sealed = world.send(caller, from, SealedLetters.packet(envelope, from, one, other))
                .docId();
        assertThat(packets.find(sealed).orElseThrow().sealed()).isTrue();
        assertThat(packets.find(sealed).orElseThrow().marked())
                .as("by the reader")
                .isFalse();
        long usual = world.send(caller, from, AxisWorld.letter(AxisWorld.documentId(from), from, one))
                .docId();
        assertThat(packets.find(usual).orElseThrow().sealed()).isFalse();
    }

    @Test
    void oneReceiverWhoCouldNotOpenItIsNamedAndNobodyGetsIt() throws Exception {
        String able = world.agency();
        String unable = world.agency();
        X509Certificate theirs = letters.certificate(able, "P-256");
        assertThat(refused(SealedLetters.packet(SealedLetters.envelope(theirs), from, able, unable)))
                .isEqualTo(AxisRefusal.RECEIVER_CANNOT_OPEN);
        X509Certificate anothers = letters.certificate(world.agency(), "P-256");
        assertThat(refused(SealedLetters.packet(SealedLetters.envelope(anothers), from, able)))
                .isEqualTo(AxisRefusal.RECEIVER_CANNOT_OPEN);
    }

    @Test
    void aCertificateThatWasRevokedOpensNothingAnyMore() throws Exception {
        String to = world.agency();
        X509Certificate theirs = letters.certificate(to, "P-256");
        CertificateId id = certificates
                .withSerial(theirs.getSerialNumber().toString(16))
                .orElseThrow()
                .id();
        Actors.as(Actor.OPERATOR, () -> revoke.revoke(id, RevocationReason.KEY_COMPROMISE, "Lộ khoá"));
        assertThat(refused(SealedLetters.packet(SealedLetters.envelope(theirs), from, to)))
                .isEqualTo(AxisRefusal.RECEIVER_CANNOT_OPEN);
    }

    @Test
    void theSuccessorMustBeAbleToOpenItNotTheOneWhoIsGone() throws Exception {
        String gone = world.agency();
        String heir = world.agency();
        X509Certificate old = letters.certificate(gone, "P-256");
        world.close(gone, heir);
        assertThat(refused(SealedLetters.packet(SealedLetters.envelope(old), from, gone)))
                .isEqualTo(AxisRefusal.RECEIVER_CANNOT_OPEN);
        world.send(
                caller,
                from,
                SealedLetters.packet(SealedLetters.envelope(letters.certificate(heir, "P-256")), from, gone));
    }

    @Test
    void whatSaysThatItIsSealedAndIsNotIsRefused() throws Exception {
        String to = world.agency();
        byte[] envelope = SealedLetters.envelope(letters.certificate(to, "P-256"));
        assertThat(refused(SealedLetters.packet("mã hoá đâu?".getBytes(StandardCharsets.UTF_8), from, to)))
                .isEqualTo(AxisRefusal.SEAL_UNREADABLE);
        assertThat(refused(SealedLetters.packet(Arrays.copyOf(envelope, 40), from, to)))
                .isEqualTo(AxisRefusal.SEAL_UNREADABLE);
    }

    @Test
    void whoMeansToSendItSealedSendsNothingInTheClearByMistake() {
        String to = world.agency();
        byte[] plain = AxisWorld.letter(AxisWorld.documentId(from), from, to);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> send.send(
                        caller,
                        new SendPacket.Command(
                                from, MessageKind.EDOC, List.of(), true, new ByteArrayInputStream(plain))))
                .matches(refused -> refused.refusal() == AxisRefusal.NOT_SEALED);
    }

    @Test
    void theKeyForEncryptionIsNeverMadeHereAndNeverRsa() throws Exception {
        String to = world.agency();
        assertThat(refusal(() -> issue.issue(new Wish(CertificateKind.ENCRYPTION, world.id(to), "", null, null))))
                .isEqualTo(SigningRefusal.ENCRYPTION_KEY_STAYS_AWAY);
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(3072);
        byte[] csr = SealedLetters.csr(rsa.generateKeyPair(), "SHA256withRSA");
        assertThat(refusal(() -> issue.issue(new Wish(CertificateKind.ENCRYPTION, world.id(to), "", csr, null))))
                .isEqualTo(SigningRefusal.KEY_NOT_FOR_ENCRYPTION);
    }

    private Refusal refused(byte[] packet) {
        return refusal(() -> world.send(caller, from, packet));
    }

    private static Refusal refusal(Runnable what) {
        try {
            Actors.as(Actor.OPERATOR, what);
        } catch (Refused refused) {
            return refused.refusal();
        }
        throw new AssertionError("not refused");
    }
}
