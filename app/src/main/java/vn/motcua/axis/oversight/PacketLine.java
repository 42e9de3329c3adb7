package vn.motcua.axis.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.SignatureState;
import vn.motcua.kernel.AgencyId;

/**
 * A packet in a list.
 *
 * @param id the sender's docId
 * @param kind a document or a status
 * @param sender who sent it
 * @param number the document's number and notation, as the packet names them
 * @param subject what it is about
 * @param receivers to how many it went
 * @param onlyReceiver that one, if it was one
 * @param waiting how many of them have not acknowledged it
 * @param signature what is known of its signature
 * @param bytes its length
 * @param acceptedAt when it was accepted
 */
public record PacketLine(
        long id,
        MessageKind kind,
        AgencyId sender,
        String number,
        String subject,
        int receivers,
        @Nullable AgencyId onlyReceiver,
        int waiting,
        SignatureState signature,
        long bytes,
        Instant acceptedAt) {}
