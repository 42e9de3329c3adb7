package vn.motcua.axis.edxml;

/** One packet: a document on its way to its receivers, or a status that a receiver (or the sender) tells about a document. */
public sealed interface Packet permits DocumentPacket, StatusPacket {

    /** Who sends the packet. */
    Organization from();
}
