package vn.motcua.office.letter;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.axis.edxml.reading.PacketLimits;
import vn.motcua.axis.edxml.reading.PacketReader;

/** Shows what the axis would say to a letter, before it is sent. */
@Component
public class Rehearsals {

    private final LetterPackets packets;

    Rehearsals(LetterPackets packets) {
        this.packets = packets;
    }

    /** Writes the packet as it would be sent now, reads it as the axis would, and throws it away. */
    public Rehearsal of(Letter letter) throws IOException {
        Path file = packets.write(letter, packets.of(letter));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new Rehearsal(
                    new PacketReader(PacketLimits.STANDARD)
                            .read(in, AttachmentSink.NONE)
                            .report(),
                    Files.size(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
