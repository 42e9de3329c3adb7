package vn.motcua.axis.exchange;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.motcua.axis.edxml.reading.PacketLimits;

/** How much of a packet this installation takes. */
@Component
public class AxisLimits {

    private final PacketLimits packet;

    AxisLimits(
            @Value("${motcua.axis.packet.most-bytes:300MB}") DataSize bytes,
            @Value("${motcua.axis.packet.most-attachment-bytes:50MB}") DataSize attachmentBytes,
            @Value("${motcua.axis.packet.most-attachments:1000}") int attachments,
            @Value("${motcua.axis.packet.most-receivers:5000}") int receivers) {
        PacketLimits standard = PacketLimits.STANDARD;
        this.packet = new PacketLimits(
                bytes.toBytes(),
                attachmentBytes.toBytes(),
                attachments,
                receivers,
                standard.depth(),
                standard.textLength(),
                standard.ratio());
    }

    /** What refuses a packet as too much. */
    public PacketLimits packet() {
        return packet;
    }
}
