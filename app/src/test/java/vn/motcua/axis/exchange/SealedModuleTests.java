package vn.motcua.axis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.Packets;
import vn.motcua.axis.edxml.SealedContent;
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

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

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
    private String from = "";
    private Caller caller;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
        from = world.agency();
        caller = world.caller(from);
    }

    @Test
    void whatEachReceiverCanOpenIsTakenAndMarked() throws Exception {
        String one = world.agency();
        String other = world.agency();
        byte[] envelope = envelope(certificate(one, "P-256"), certificate(other, "P-384"));
        long sealed = world.send(caller, from, packet(envelope, one, other)).docId();
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
        X509Certificate theirs = certificate(able, "P-256");
        assertThat(refused(packet(envelope(theirs), able, unable))).isEqualTo(AxisRefusal.RECEIVER_CANNOT_OPEN);
        X509Certificate anothers = certificate(world.agency(), "P-256");
        assertThat(refused(packet(envelope(anothers), able))).isEqualTo(AxisRefusal.RECEIVER_CANNOT_OPEN);
    }

    @Test
    void aCertificateThatWasRevokedOpensNothingAnyMore() throws Exception {
        String to = world.agency();
        X509Certificate theirs = certificate(to, "P-256");
        CertificateId id = certificates
                .withSerial(theirs.getSerialNumber().toString(16))
                .orElseThrow()
                .id();
        Actors.as(Actor.OPERATOR, () -> revoke.revoke(id, RevocationReason.KEY_COMPROMISE, "Lộ khoá"));
        assertThat(refused(packet(envelope(theirs), to))).isEqualTo(AxisRefusal.RECEIVER_CANNOT_OPEN);
    }

    @Test
    void theSuccessorMustBeAbleToOpenItNotTheOneWhoIsGone() throws Exception {
        String gone = world.agency();
        String heir = world.agency();
        X509Certificate old = certificate(gone, "P-256");
        world.close(gone, heir);
        assertThat(refused(packet(envelope(old), gone))).isEqualTo(AxisRefusal.RECEIVER_CANNOT_OPEN);
        world.send(caller, from, packet(envelope(certificate(heir, "P-256")), gone));
    }

    @Test
    void whatSaysThatItIsSealedAndIsNotIsRefused() throws Exception {
        String to = world.agency();
        byte[] envelope = envelope(certificate(to, "P-256"));
        assertThat(refused(packet("mã hoá đâu?".getBytes(StandardCharsets.UTF_8), to)))
                .isEqualTo(AxisRefusal.SEAL_UNREADABLE);
        assertThat(refused(packet(Arrays.copyOf(envelope, 40), to))).isEqualTo(AxisRefusal.SEAL_UNREADABLE);
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
        byte[] csr = csr(rsa.generateKeyPair(), "SHA256withRSA");
        assertThat(refusal(() -> issue.issue(new Wish(CertificateKind.ENCRYPTION, world.id(to), "", csr, null))))
                .isEqualTo(SigningRefusal.KEY_NOT_FOR_ENCRYPTION);
    }

    private X509Certificate certificate(String agency, String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve.equals("P-256") ? "secp256r1" : "secp384r1"));
        byte[] csr = csr(generator.generateKeyPair(), "SHA256withECDSA");
        CertificateId id = Actors.as(
                Actor.OPERATOR,
                () -> issue.issue(new Wish(CertificateKind.ENCRYPTION, world.id(agency), "", csr, null)));
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificates.encoded(id)));
    }

    private static byte[] csr(KeyPair pair, String algorithm) throws Exception {
        return new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=thử"), pair.getPublic())
                .build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate()))
                .getEncoded();
    }

    private static byte[] envelope(X509Certificate... receivers) throws Exception {
        CMSAuthEnvelopedDataStreamGenerator generator = new CMSAuthEnvelopedDataStreamGenerator();
        for (X509Certificate one : receivers) {
            KeyPairGenerator once = KeyPairGenerator.getInstance("EC", PROVIDER);
            once.initialize(((java.security.interfaces.ECPublicKey) one.getPublicKey()).getParams());
            KeyPair pair = once.generateKeyPair();
            generator.addRecipientInfoGenerator(new JceKeyAgreeRecipientInfoGenerator(
                            CMSAlgorithm.ECDH_SHA256KDF, pair.getPrivate(), pair.getPublic(), CMSAlgorithm.AES256_WRAP)
                    .setProvider(PROVIDER)
                    .addRecipient(one));
        }
        ByteArrayOutputStream envelope = new ByteArrayOutputStream();
        try (OutputStream out = generator.open(
                envelope, (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                        .setProvider(PROVIDER)
                        .build())) {
            out.write(new byte[100_000]);
        }
        return envelope.toByteArray();
    }

    private byte[] packet(byte[] envelope, String... to) {
        Attachment file =
                new Attachment("sealed-1", SealedContent.NAME, "", SealedContent.TYPE, Attachment.Carriage.PLAIN);
        DocumentPacket like = Packets.letter(List.of(file), to);
        return Packets.written(
                new DocumentPacket(
                        Organization.of(from, "Nơi gửi"),
                        like.to(),
                        like.document(),
                        like.trace(),
                        like.business(),
                        like.manifest(),
                        like.attachments()),
                List.of(envelope));
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
