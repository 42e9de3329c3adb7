package vn.motcua.office.letter;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.axis.edxml.reading.PacketLimits;
import vn.motcua.axis.edxml.reading.PacketReader;
import vn.motcua.axis.edxml.reading.Report;
import vn.motcua.axis.outlook.Outlook;
import vn.motcua.axis.outlook.Outlooks;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.packet.PacketSigner;

/** Shows what the axis and each receiver would say to a letter, before it is sent. */
@Component
public class Rehearsals {

    private final LetterPackets packets;
    private final Outlooks outlooks;
    private final PacketSigner signer;
    private final Actors actors;

    Rehearsals(LetterPackets packets, Outlooks outlooks, PacketSigner signer, Actors actors) {
        this.packets = packets;
        this.outlooks = outlooks;
        this.signer = signer;
        this.actors = actors;
    }

    /** Writes the packet as it would be sent now, reads it as the axis would, and throws it away. */
    public Rehearsal of(Letter letter) throws IOException {
        DocumentPacket packet = packets.of(letter);
        Path file = packets.write(letter, packet);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Report report = new PacketReader(PacketLimits.STANDARD)
                    .read(in, AttachmentSink.NONE)
                    .report();
            long bytes = Files.size(file);
            return new Rehearsal(report, bytes, outlook(letter, packet, bytes));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Outlook outlook(Letter letter, DocumentPacket packet, long bytes) {
        return outlooks.of(
                Caller.byHand(letter.agency(), actors.current()),
                new Outlooks.Plan(
                        packet.from().id().text(),
                        letter.receivers().stream().map(LetterReceiver::code).toList(),
                        bytes,
                        signer.signs(letter.agency()),
                        false));
    }
}
