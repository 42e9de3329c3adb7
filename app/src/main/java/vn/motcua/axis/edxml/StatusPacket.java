package vn.motcua.axis.edxml;

import java.util.Optional;

/**
 * What has become of a document at one receiver, told to its sender; or, with code 13, the sender's wish to have it back.
 *
 * @param from who tells
 * @param about the document, and to whom it is told ({@link ResponseFor#organ})
 * @param staff the person who acted
 * @param code two digits, as written; one of {@link StatusCode} in all that the standard knows
 * @param description in the agency's words; the reason of a refusal
 * @param time when it happened
 */
public record StatusPacket(
        Organization from, ResponseFor about, Staff staff, String code, String description, WrittenTime time)
        implements Packet {

    /** The status, if the code is one of the nine. */
    public Optional<StatusCode> status() {
        return StatusCode.of(code);
    }
}
