package vn.motcua.axis.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.SignatureState;
import vn.motcua.axis.edxml.Packet;
import vn.motcua.axis.edxml.reading.Report;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.blob.StoredBlob;

/**
 * A packet that was read and judged and may be accepted.
 *
 * @param caller who sends it
 * @param sender for which agency
 * @param content its bytes, stored
 * @param packet what it says
 * @param kind which kind it is
 * @param signature whether it is signed
 * @param receivers to whom it goes, each agency once
 * @param receiversHash SHA-256 over the sorted codes that the packet names them by
 * @param report what was marked
 */
record Prepared(
        Caller caller,
        AgencyId sender,
        StoredBlob content,
        Packet packet,
        MessageKind kind,
        SignatureState signature,
        List<Receiver> receivers,
        byte[] receiversHash,
        Report report) {

    /** By what it is known as sent before. */
    Key key() {
        return new Key(
                content.id().sha256(),
                caller.system(),
                sender,
                java.util.HexFormat.of().formatHex(receiversHash));
    }

    /**
     * One receiver.
     *
     * @param code as the packet names it
     * @param agency who gets it
     * @param addressed who was meant, where a successor gets it
     */
    record Receiver(String code, AgencyId agency, @Nullable AgencyId addressed) {}

    /** The same bytes from the same system for the same agency to the same receivers. */
    record Key(String sha256, @Nullable Long system, AgencyId sender, String receiversHash) {}

    /** A packet with the numbers that it and its deliveries are given. */
    record Numbered(Prepared packet, long id, Instant at) {

        long docId(int receiver) {
            return id + 1 + receiver;
        }
    }
}
