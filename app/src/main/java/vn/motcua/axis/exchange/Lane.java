package vn.motcua.axis.exchange;

import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Packet;

/**
 * How soon a packet is served: 0 in its turn, 1 to 3 before it, by the urgency that it names (khẩn, thượng khẩn, hỏa tốc). Only a new document
 * overtakes. What speaks of another document (a recall, an update, a replacement, a status) never does, so that no receiver's software
 * learns of it before the document itself.
 */
final class Lane {

    private static final int MOST = 3;

    private Lane() {}

    static short of(Packet packet) {
        return packet instanceof DocumentPacket document && document.business().kind() == Business.Kind.NEW
                ? (short) Math.clamp(
                        document.document().other().priority().value().orElse(0), 0, MOST)
                : 0;
    }
}
