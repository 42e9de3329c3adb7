package vn.motcua.client;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.motcua.axis.edxml.Packet;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.axis.edxml.reading.Finding;
import vn.motcua.axis.edxml.reading.PacketLimits;
import vn.motcua.axis.edxml.reading.PacketReader;
import vn.motcua.axis.edxml.reading.Reading;
import vn.motcua.axis.edxml.writing.PacketWriter;

/**
 * A packet in a file, with the hash of its bytes. Large packets never stand in memory.
 *
 * @param file where it lies
 * @param bytes how long it is
 * @param sha256 of its bytes, in lower-case hex
 */
public record PacketFile(Path file, long bytes, String sha256) {

    /** Writes a packet with its attachments, in their order, to a file. */
    public static PacketFile write(Packet packet, List<Path> attachments, Path file) throws IOException {
        MessageDigest digest = newDigest();
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest), 1 << 16)) {
            PacketWriter.write(packet, index -> Files.newInputStream(attachments.get(index)), out);
        }
        return of(file, digest);
    }

    /** A packet that some software has written. */
    public static PacketFile of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return of(file, digest);
    }

    /** Reads and judges it, by the same rules as the axis does. */
    public Reading read(AttachmentSink sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new PacketReader(PacketLimits.STANDARD).read(in, sink);
        }
    }

    /** The packet in it; refused here if the axis would refuse it. */
    public Packet readable() throws IOException, AxisRefused {
        Reading reading = read(AttachmentSink.NONE);
        if (reading.packet().isPresent()) return reading.packet().get();
        Finding finding = reading.report().refusals().getFirst();
        throw new AxisRefused("NOT_STANDARD", finding.code() + " " + finding.path(), "");
    }

    /** The hash as bytes. */
    public byte[] digest() {
        return HexFormat.of().parseHex(sha256);
    }

    private static PacketFile of(Path file, MessageDigest digest) throws IOException {
        return new PacketFile(file, Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
