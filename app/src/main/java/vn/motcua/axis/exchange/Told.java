package vn.motcua.axis.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.axis.DocumentEvent;
import vn.motcua.axis.DocumentParty;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.DocumentId;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.axis.exchange.Prepared.Numbered;
import vn.motcua.axis.exchange.Prepared.Receiver;
import vn.motcua.kernel.AgencyId;

/**
 * What a packet tells of one document at one receiver.
 *
 * @param packet the packet that tells it
 * @param document the document's name
 * @param sender whose document it is
 * @param receiver at which receiver
 * @param event what happened
 * @param party who says so
 * @param time when, as written; empty where the packet names no time
 */
record Told(
        long packet,
        String document,
        AgencyId sender,
        AgencyId receiver,
        DocumentEvent event,
        DocumentParty party,
        String time) {

    private static final int LONGEST_TIME = 40;

    static List<Told> by(Numbered numbered) {
        return switch (numbered.packet().packet()) {
            case StatusPacket status -> byStatus(numbered, status);
            case DocumentPacket document -> byBusiness(numbered, document);
        };
    }

    /** A status is told by one side to the other: the sender says 13, the receiver everything else. */
    private static List<Told> byStatus(Numbered numbered, StatusPacket status) {
        StatusCode code = status.status().orElse(null);
        if (code == null) return List.of(); // the reader has marked it
        AgencyId teller = numbered.packet().sender();
        AgencyId told = numbered.packet().receivers().getFirst().agency();
        return List.of(new Told(
                numbered.id(),
                DocumentNames.kept(status.about().document()),
                code.sender() ? teller : told,
                code.sender() ? told : teller,
                DocumentEvent.of(code),
                code.sender() ? DocumentParty.SENDER : DocumentParty.RECEIVER,
                shortened(status.time().text())));
    }

    private static String shortened(String time) {
        return time.length() <= LONGEST_TIME ? time : time.substring(0, LONGEST_TIME);
    }

    private static List<Told> byBusiness(Numbered numbered, DocumentPacket packet) {
        if (packet.business().kind() == Business.Kind.NEW) return List.of();
        List<Told> all = new ArrayList<>();
        if (packet.business() instanceof Business.Replacement replacement) {
            for (Business.Replaced replaced : replacement.replaced()) {
                Set<String> organs =
                        replaced.organs().stream().map(OrganId::key).collect(Collectors.toSet());
                for (Receiver receiver : numbered.packet().receivers())
                    if (organs.isEmpty() || organs.contains(new OrganId(receiver.code()).key()))
                        all.add(of(numbered, packet, replaced.document(), receiver));
            }
        } else {
            for (Receiver receiver : numbered.packet().receivers())
                all.add(of(numbered, packet, packet.business().document(), receiver));
        }
        return all;
    }

    private static Told of(Numbered numbered, DocumentPacket packet, DocumentId document, Receiver receiver) {
        return new Told(
                numbered.id(),
                DocumentNames.kept(document),
                numbered.packet().sender(),
                receiver.agency(),
                DocumentEvent.of(packet.business().kind()),
                DocumentParty.SENDER,
                "");
    }

    /** The same, said by the other side: of the teller's document as receiver, or of the receiver's as sender. */
    Told turned() {
        DocumentParty other = party == DocumentParty.SENDER ? DocumentParty.RECEIVER : DocumentParty.SENDER;
        return new Told(packet, document, receiver, sender, event, other, time);
    }

    /** By what it is known as told before, of one life: who said what happened when. Without a time each telling is its own. */
    String mark(long life) {
        return life + "|" + event + "|" + party + "|" + (time.isEmpty() ? "#" + packet : time);
    }
}
