package vn.motcua.axis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
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
import org.springframework.context.ApplicationContext;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.Packets;
import vn.motcua.axis.edxml.SealedContent;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.Wish;

/** Sealed packets for tests, written here from the standard, apart from the client that agencies use. */
@SuppressWarnings("NullAway") // it does not see that an array itself may be null
public final class SealedLetters {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final AxisWorld world;
    private final IssueCertificate issue;
    private final Certificates certificates;

    public SealedLetters(ApplicationContext context) {
        this.world = new AxisWorld(context);
        this.issue = context.getBean(IssueCertificate.class);
        this.certificates = context.getBean(Certificates.class);
    }

    /** A certificate for encryption of an agency; nobody keeps the key. */
    public X509Certificate certificate(String agency, String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve.equals("P-256") ? "secp256r1" : "secp384r1"));
        byte[] csr = csr(generator.generateKeyPair(), "SHA256withECDSA");
        CertificateId id = Actors.as(
                Actor.OPERATOR,
                () -> issue.issue(new Wish(CertificateKind.ENCRYPTION, world.id(agency), "", csr, null)));
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificates.encoded(id)));
    }

    /** A request for a certificate. */
    public static byte[] csr(KeyPair pair, String algorithm) throws Exception {
        return new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=thử"), pair.getPublic())
                .build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate()))
                .getEncoded();
    }

    /** An envelope that these could open. */
    public static byte[] envelope(X509Certificate... receivers) throws Exception {
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

    /** A packet around it. */
    public static byte[] packet(byte[] envelope, String from, String... to) {
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
}
