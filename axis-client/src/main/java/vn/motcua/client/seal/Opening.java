package vn.motcua.client.seal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.SealedContent;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.axis.edxml.reading.PacketLimits;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.PacketFile;
import vn.motcua.client.key.KeyFile;
import vn.motcua.kernel.text.Words;

/** Opens sealed packets with the keys of this agency: the present one, and former ones as long as somebody may have encrypted to them. */
public final class Opening {

    private final List<PrivateKey> keys;
    private final Words words;

    /** @param words in which it says no */
    public Opening(List<Path> keyFiles, Words words) throws IOException {
        List<PrivateKey> read = new ArrayList<>();
        for (Path one : keyFiles) read.add(KeyFile.privateKey(one));
        this.keys = List.copyOf(read);
        this.words = words;
    }

    /** True if the packet is sealed. */
    public static boolean sealed(PacketFile packet) throws IOException {
        return packet.read(AttachmentSink.NONE)
                .packet()
                .filter(SealedContent::in)
                .isPresent();
    }

    /**
     * Opens it into a file, which appears whole or not at all.
     *
     * @throws AxisRefused if none of the keys opens it, if somebody changed it, or if what is inside is another document than it says outside
     */
    public PacketFile open(PacketFile sealed, Path file) throws IOException, AxisRefused {
        Path envelope = Files.createTempFile("axis-", ".p7m");
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            DocumentPacket outside = outside(sealed, envelope);
            decrypt(envelope, part);
            DocumentPacket inside = (DocumentPacket) PacketFile.of(part)
                    .read(AttachmentSink.NONE)
                    .packet()
                    .filter(DocumentPacket.class::isInstance)
                    .orElseThrow(() -> refused("SEAL_DAMAGED", "client.seal.damaged", "client.seal.damaged.next"));
            if (!same(outside, inside))
                throw refused("SEAL_DIFFERS", "client.seal.differs", "client.seal.differs.next");
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return PacketFile.of(file);
        } finally {
            Files.deleteIfExists(envelope);
            Files.deleteIfExists(part);
        }
    }

    private DocumentPacket outside(PacketFile sealed, Path envelope) throws IOException, AxisRefused {
        return (DocumentPacket) sealed.read(index -> new BufferedOutputStream(Files.newOutputStream(envelope)))
                .packet()
                .filter(SealedContent::in)
                .orElseThrow(() -> refused("SEAL_NONE", "client.seal.none", "client.seal.none.next"));
    }

    private void decrypt(Path envelope, Path part) throws IOException, AxisRefused {
        Optional<Long> read;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(envelope), 1 << 16);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            read = Envelope.read(in, keys, PacketLimits.STANDARD.packetBytes(), out);
        } catch (IOException e) {
            throw refused("SEAL_DAMAGED", "client.seal.damaged", "client.seal.damaged.next");
        }
        if (read.isEmpty()) throw refused("SEAL_NOT_OURS", "client.seal.not_ours", "client.seal.not_ours.next");
    }

    private static boolean same(DocumentPacket outside, DocumentPacket inside) {
        return outside.from().id().equals(inside.from().id())
                && outside.document().id().equals(inside.document().id())
                && outside.document().code().equals(inside.document().code())
                && outside.document().date().equals(inside.document().date())
                && outside.business().kind() == inside.business().kind();
    }

    private AxisRefused refused(String code, String sentence, String next) {
        return new AxisRefused(code, words.t(sentence), words.t(next));
    }
}
