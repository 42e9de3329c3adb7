package vn.motcua.office.arrival;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.DocumentId;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.axis.edxml.ResponseFor;
import vn.motcua.axis.edxml.WrittenDate;
import vn.motcua.kernel.AgencyId;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.Urgency;

/**
 * What came in over the axis and was taken into the office. Texts are as the packet has them.
 *
 * @param docId the axis's number of the delivery
 * @param agency who received it
 * @param packet the axis's number of the packet
 * @param sender who sent it
 * @param senderCode as the packet names it
 * @param senderName as the packet names it
 * @param act what the packet does
 * @param documentId the document's name
 * @param about the names of the documents on which it acts
 * @param reason why it does
 * @param reference number and symbol
 * @param dated the document's date
 * @param kind its kind
 * @param subject what it is about
 * @param signer who signed it
 * @param due by when an answer is asked for
 * @param answers the document that it answers
 * @param urgency its mark of urgency
 * @param line its line in the register in, once accepted
 * @param assigned the unit or official that has it; empty if none
 * @param takenInAt when it was taken in
 * @param withdrawnAt when it was given back: its files are served no more
 * @param files what is attached
 */
public record Arrival(
        long docId,
        AgencyId agency,
        long packet,
        AgencyId sender,
        String senderCode,
        String senderName,
        Business.Kind act,
        String documentId,
        List<String> about,
        String reason,
        String reference,
        String dated,
        String kind,
        String subject,
        String signer,
        String due,
        String answers,
        Urgency urgency,
        @Nullable LineId line,
        String assigned,
        Instant takenInAt,
        @Nullable Instant withdrawnAt,
        List<ArrivalFile> files) {

    public Arrival {
        about = List.copyOf(about);
        files = List.copyOf(files);
    }

    /** What people call it by. */
    public String called() {
        return reference.isEmpty() ? "#" + docId : reference;
    }

    /** As packets cite it: in an answer, and in what its sender is told about it. */
    public ResponseFor cited() {
        return new ResponseFor(new OrganId(senderCode), reference, new WrittenDate(dated), new DocumentId(documentId));
    }
}
