package vn.motcua.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.ResponseFor;
import vn.motcua.axis.edxml.Staff;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.axis.edxml.WrittenTime;

/**
 * What a receiver tells the sender of a document: that it was accepted, assigned, finished, or refused for a reason.
 *
 * @param from the agency that tells, by code and name
 * @param status what
 * @param reason why, in the agency's words; a refusal needs one
 * @param staff the person who can be asked
 * @param time when it happened
 */
public record StatusReport(Organization from, StatusCode status, String reason, Staff staff, Instant time) {

    /** The packet that tells it about a document that was received, written to a file. */
    public PacketFile packet(DocumentPacket about, Path file) throws IOException {
        ResponseFor document = new ResponseFor(
                about.from().id(),
                about.document().code().text(),
                about.document().date(),
                about.document().id());
        StatusPacket packet = new StatusPacket(from, document, staff, status.code(), reason, WrittenTime.of(time));
        return PacketFile.write(packet, List.of(), file);
    }
}
