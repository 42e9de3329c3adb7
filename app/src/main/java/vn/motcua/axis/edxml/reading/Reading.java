package vn.motcua.axis.edxml.reading;

import java.util.List;
import java.util.Optional;
import vn.motcua.axis.edxml.AttachmentContent;
import vn.motcua.axis.edxml.Packet;

/**
 * What reading a packet gave.
 *
 * @param packet the packet; empty if the report refuses it
 * @param signature the signature element, if there is one
 * @param contents what was seen of each attachment's bytes, in order
 * @param report all that is wrong
 */
public record Reading(
        Optional<Packet> packet, Optional<PacketSignature> signature, List<AttachmentContent> contents, Report report) {

    public Reading {
        contents = List.copyOf(contents);
    }
}
