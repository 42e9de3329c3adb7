package vn.motcua.axis.edxml.reading;

/**
 * How much of a packet is taken (SR-43). More of anything refuses the packet.
 *
 * @param packetBytes the file as sent
 * @param attachmentBytes one attachment, decoded, and again when it is taken out of its ZIP
 * @param attachments how many
 * @param receivers how many
 * @param depth elements inside each other
 * @param textLength characters of one text of the header
 * @param ratio how many times larger than its ZIP a file may be, once it is larger than 1 MB
 */
public record PacketLimits(
        long packetBytes, long attachmentBytes, int attachments, int receivers, int depth, int textLength, int ratio) {

    /** What an installation starts with: letters to every commune of the country in one packet. */
    public static final PacketLimits STANDARD = new PacketLimits(300L << 20, 50L << 20, 1_000, 5_000, 100, 20_000, 100);

    private static final int ELEMENTS_OF_A_RECEIVER = 10;
    private static final int OTHER_ELEMENTS = 20_000;

    /** How many elements the header may have: it is the one part that is held in memory. */
    int elements() {
        return receivers * ELEMENTS_OF_A_RECEIVER + OTHER_ELEMENTS;
    }

    /** How many characters the header may have in all. */
    int characters() {
        return elements() * 100;
    }
}
