package vn.motcua.axis.edxml;

import java.util.List;
import java.util.Locale;

/**
 * How a packet is sealed: its one attachment is a CMS envelope (AuthEnvelopedData, RFC 5083 and 5084) around the whole packet that is meant,
 * compressed with gzip. What stands outside says where it goes, and nothing of what is in it.
 */
public final class SealedContent {

    /** The media type of the envelope, as its attachment is labelled. */
    public static final String TYPE = "application/pkcs7-mime; smime-type=authEnveloped-data";

    /** The media type of a sealed packet, at the modern door. */
    public static final String PACKET_TYPE = "application/vnd.motcua.sealed-edxml+xml";

    /** The name of the envelope's file. */
    public static final String NAME = "noi-dung-ma-hoa.p7m";

    private static final String TYPE_BEGINS = "application/pkcs7-mime";
    private static final String TYPE_SAYS = "authenveloped-data";

    private SealedContent() {}

    /** True if this packet is sealed. */
    public static boolean in(Packet packet) {
        return packet instanceof DocumentPacket document && in(document.attachments());
    }

    private static boolean in(List<Attachment> attachments) {
        if (attachments.size() != 1) return false;
        String type = attachments.getFirst().contentType().toLowerCase(Locale.ROOT);
        return type.startsWith(TYPE_BEGINS) && type.contains(TYPE_SAYS);
    }
}
