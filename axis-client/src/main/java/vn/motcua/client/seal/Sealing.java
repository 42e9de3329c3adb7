package vn.motcua.client.seal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.ContentReference;
import vn.motcua.axis.edxml.DocumentHead;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.OtherInfo;
import vn.motcua.axis.edxml.SealedContent;
import vn.motcua.axis.edxml.WrittenNumber;
import vn.motcua.client.Axis;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.PacketFile;
import vn.motcua.client.key.KeyFile;
import vn.motcua.kernel.text.Words;

/**
 * Seals packets. What stands outside is what routing, statuses and receipts need: sender, receivers, the document's name, number, date and kind,
 * who signed it, its urgency, and what it does to documents sent before. The subject is hidden unless asked for. Inside is the whole packet as it was, with its
 * own signature if it has one.
 */
public final class Sealing {

    private static final String HMAC = "HmacSHA256";

    private final Trust trust;
    private final KeyFile own;
    private final Words words;

    /**
     * Seals with these.
     *
     * @param trust who vouches for receivers' keys
     * @param own the key with which this system signs its requests; the secret from which each packet's key comes
     * @param words in which it says no
     */
    public Sealing(Trust trust, KeyFile own, Words words) {
        this.trust = trust;
        this.own = own;
        this.words = words;
    }

    /**
     * Seals a packet for all its receivers. The same packet for the same keys gives the same bytes.
     *
     * @param openSubject true if the subject may be read by all
     * @param file where the sealed packet is written
     * @throws AxisRefused if a receiver has no key that an authority of this system's vouches for: nobody was sent anything
     */
    public PacketFile seal(PacketFile packet, Axis axis, boolean openSubject, Path file)
            throws IOException, AxisRefused {
        if (!(packet.readable() instanceof DocumentPacket document) || SealedContent.in(document))
            throw refused("SEAL_NOTHING", words.t("client.seal.nothing"), words.t("client.seal.nothing.next"));
        List<X509Certificate> receivers = receivers(document, axis);
        Path envelope = Files.createTempFile("axis-", ".p7m");
        try {
            try (InputStream in = Files.newInputStream(packet.file());
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(envelope), 1 << 16)) {
                Envelope.write(in, receivers, new SeededRandom(seed(packet, receivers)), out);
            }
            return PacketFile.write(outside(document, openSubject), List.of(envelope), file);
        } finally {
            Files.deleteIfExists(envelope);
        }
    }

    private List<X509Certificate> receivers(DocumentPacket document, Axis axis) throws IOException, AxisRefused {
        List<String> codes =
                document.to().stream().map(to -> to.id().text()).distinct().toList();
        Map<String, List<X509Certificate>> found = axis.encryptionCertificates(codes);
        List<X509Certificate> receivers = new ArrayList<>();
        for (String code : codes) {
            List<X509Certificate> chain = found.getOrDefault(code, List.of());
            if (chain.isEmpty())
                throw refused(
                        "SEAL_NO_KEY", words.t("client.seal.no_key", code), words.t("client.seal.no_key.next", code));
            if (!trust.holds(chain, code, Instant.now()))
                throw refused(
                        "SEAL_NOT_TRUSTED",
                        words.t("client.seal.not_trusted", code, Trust.agency(chain.getFirst())),
                        words.t("client.seal.not_trusted.next", code));
            receivers.add(chain.getFirst());
        }
        return receivers;
    }

    private DocumentPacket outside(DocumentPacket inside, boolean openSubject) {
        Attachment envelope =
                new Attachment("sealed-1", SealedContent.NAME, "", SealedContent.TYPE, Attachment.Carriage.PLAIN);
        return new DocumentPacket(
                inside.from(),
                inside.to(),
                head(inside.document(), openSubject),
                inside.trace(),
                inside.business(),
                List.of(new ContentReference(envelope.contentId(), envelope.contentType(), envelope.name(), "")),
                List.of(envelope));
    }

    private DocumentHead head(DocumentHead inside, boolean openSubject) {
        return new DocumentHead(
                inside.id(),
                inside.code(),
                inside.place(),
                inside.date(),
                inside.type(),
                openSubject ? inside.subject() : words.t("client.seal.subject"),
                "",
                inside.signer(),
                inside.due(),
                new OtherInfo(inside.other().priority(), "", "", WrittenNumber.NONE, WrittenNumber.NONE, "", List.of()),
                List.of(),
                WrittenNumber.NONE,
                List.of(),
                "",
                List.of());
    }

    /** Only who has the private key, and the packet, comes to it. */
    private byte[] seed(PacketFile packet, List<X509Certificate> receivers) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(own.privateKey().getEncoded(), HMAC));
            mac.update("motcua-seal-1\n".getBytes(StandardCharsets.US_ASCII));
            mac.update(HexFormat.of().parseHex(packet.sha256()));
            for (X509Certificate one : receivers) mac.update(one.getEncoded());
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AxisRefused refused(String code, String sentence, String next) {
        return new AxisRefused(code, sentence, next);
    }
}
