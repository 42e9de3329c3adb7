package vn.motcua.axis.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.DocumentEvent;
import vn.motcua.axis.DocumentFit;
import vn.motcua.axis.DocumentParty;
import vn.motcua.kernel.AgencyId;

/**
 * Something that was told of a document at a receiver.
 *
 * @param packet the packet that told it
 * @param teller whose packet that was
 * @param delivery the delivery that began the document's life; {@code null} if the axis never saw the document
 * @param documentId the document's name
 * @param event what happened
 * @param party who said so
 * @param time when, as the packet writes it; empty if it does not
 * @param fit how it fitted the life so far; {@code null} if there is none
 * @param received when the axis was told
 */
public record DocumentTold(
        long packet,
        AgencyId teller,
        @Nullable Long delivery,
        String documentId,
        DocumentEvent event,
        DocumentParty party,
        String time,
        @Nullable DocumentFit fit,
        Instant received) {}
