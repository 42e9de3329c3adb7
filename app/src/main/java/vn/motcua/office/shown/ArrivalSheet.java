package vn.motcua.office.shown;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.SignatureState;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.axis.edxml.reading.Report;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.DocumentTold;
import vn.motcua.office.arrival.Arrival;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.portal.component.TimelineEntry;

/**
 * A document that came in, with all that its page shows.
 *
 * @param arrival the document
 * @param delivery as the axis has it
 * @param line its line in the register in, or {@code null}
 * @param open the statuses that can be told next
 * @param requests what its sender has asked about it since
 * @param meant the documents that it is about, if it is a request itself
 * @param report what the axis marked in the packet
 * @param signatures what was found about its signatures, in sentences
 * @param told what was told of it
 * @param reasons the words that went with it, by packet
 * @param happened what the office did with it
 */
public record ArrivalSheet(
        Arrival arrival,
        DeliveryView delivery,
        @Nullable RegisterLine line,
        List<StatusCode> open,
        List<Arrival> requests,
        List<Arrival> meant,
        Report report,
        List<String> signatures,
        List<DocumentTold> told,
        Map<Long, String> reasons,
        List<TimelineEntry> happened) {

    /** True if the receiver may tell this next. */
    public boolean may(StatusCode status) {
        return open.contains(status);
    }

    /** What is known of the packet's signature. */
    public SignatureState signature() {
        return delivery.packet().signature();
    }

    /** When the axis took the packet over. */
    public Instant sent() {
        return delivery.packet().accepted();
    }
}
