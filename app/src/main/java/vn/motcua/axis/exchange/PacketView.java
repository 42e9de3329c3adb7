package vn.motcua.axis.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.SignatureState;
import vn.motcua.axis.edxml.Business;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.blob.BlobId;

/**
 * A packet that the axis took over. Texts are as the packet has them, and may be empty.
 *
 * @param docId the sender's docId
 * @param system the code of the system that sent it; {@code null} by hand
 * @param sender the agency
 * @param senderCode as the packet names it
 * @param kind which sort
 * @param business what it does to documents sent before; {@code null} for a status
 * @param documentId the document's name; of a status, that of the document it speaks of
 * @param number the document's number; of a status, number and symbol in one
 * @param notation its symbol
 * @param subject what it is about
 * @param typeName its kind, such as "Công văn"
 * @param issued its date, as written
 * @param priority its urgency, as numbered; {@code null} if it says none
 * @param attachments how many files are in it
 * @param content the packet's bytes, by their hash
 * @param length how many bytes
 * @param receivers to how many it went
 * @param marked true if the reader marked something: see {@link Packets#report}
 * @param signature what is known of its signature
 * @param sealed true if its contents are encrypted to its receivers' keys, so that nobody here can read them
 * @param accepted when the axis took it over
 * @param contentGone since when only the facts of it are kept; {@code null} while its bytes are here
 */
public record PacketView(
        long docId,
        @Nullable String system,
        AgencyId sender,
        String senderCode,
        MessageKind kind,
        Business.@Nullable Kind business,
        String documentId,
        String number,
        String notation,
        String subject,
        String typeName,
        String issued,
        @Nullable Integer priority,
        int attachments,
        BlobId content,
        long length,
        int receivers,
        boolean marked,
        SignatureState signature,
        boolean sealed,
        Instant accepted,
        @Nullable Instant contentGone) {}
