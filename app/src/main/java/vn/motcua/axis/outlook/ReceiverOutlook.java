package vn.motcua.axis.outlook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.exchange.Addressed.Found;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.Refused;

/**
 * What a packet would meet at one receiver.
 *
 * @param code the receiver, as asked for
 * @param found who would have it
 * @param agency the agency that would have it; {@code null} if nobody would
 * @param basis on what ground it answers for the one who was meant: the documents, in order; empty where nobody else was meant
 * @param obstacles why it would be refused because of this receiver; empty if it would not
 * @param signatureAsked true if the agency takes packets with a valid signature only
 * @param certified true if the agency has a certificate that holds: what it sends back can be signed
 * @param opens true if the agency has a key to which packets can be encrypted
 * @param taken how long from sending until its software or its clerk has it
 * @param answered how long from sending until the clerk accepts or refuses it
 */
public record ReceiverOutlook(
        String code,
        Found found,
        @Nullable AgencyView agency,
        List<String> basis,
        List<Refused> obstacles,
        boolean signatureAsked,
        boolean certified,
        boolean opens,
        Pace taken,
        Pace answered) {

    public ReceiverOutlook {
        basis = List.copyOf(basis);
        obstacles = List.copyOf(obstacles);
    }
}
