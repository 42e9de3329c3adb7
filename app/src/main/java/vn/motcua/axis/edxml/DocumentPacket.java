package vn.motcua.axis.edxml;

import java.util.List;

/**
 * A document for its receivers: new, or one that recalls, updates or replaces another ({@link #business}).
 *
 * @param from the sender
 * @param to the receivers, as the packet names them, at least one
 * @param document what it is
 * @param trace the way it took, oldest first
 * @param business what it does to documents sent before
 * @param manifest what the body says is attached
 * @param attachments what is attached; contents travel beside
 */
public record DocumentPacket(
        Organization from,
        List<Organization> to,
        DocumentHead document,
        List<TraceHeader> trace,
        Business business,
        List<ContentReference> manifest,
        List<Attachment> attachments)
        implements Packet {

    public DocumentPacket {
        to = List.copyOf(to);
        trace = List.copyOf(trace);
        manifest = List.copyOf(manifest);
        attachments = List.copyOf(attachments);
    }
}
