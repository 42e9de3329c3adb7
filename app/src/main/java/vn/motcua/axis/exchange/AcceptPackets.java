package vn.motcua.axis.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisAudit;
import vn.motcua.axis.SignatureState;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.event.RecordEvents;
import vn.motcua.axis.exchange.DocumentLives.Withdrawn;
import vn.motcua.axis.exchange.Prepared.Key;
import vn.motcua.axis.exchange.Prepared.Numbered;
import vn.motcua.axis.signature.SignatureChecks;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.blob.Blobs;

/**
 * Takes packets over: the test for a duplicate, the contents, the deliveries, what they tell of documents, and the lines of the log are one
 * transaction for all of them. What was sent before is answered as it was then.
 */
@Operation(
        records = {AxisAudit.PacketAccepted.class, AxisAudit.DocumentWithdrawn.class},
        law = "QĐ 28/2018/QĐ-TTg")
class AcceptPackets {

    private final DocIds ids;
    private final PacketRows packets;
    private final DeliveryRows deliveries;
    private final DocumentLives lives;
    private final SignatureChecks checks;
    private final Blobs blobs;
    private final AuditLog audit;
    private final Clock clock;
    private final RecordEvents events;

    AcceptPackets(
            DocIds ids,
            PacketRows packets,
            DeliveryRows deliveries,
            DocumentLives lives,
            SignatureChecks checks,
            Blobs blobs,
            AuditLog audit,
            Clock clock,
            RecordEvents events) {
        this.ids = ids;
        this.packets = packets;
        this.deliveries = deliveries;
        this.lives = lives;
        this.checks = checks;
        this.blobs = blobs;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Does it, and answers in the same order. */
    @Transactional
    public List<Sent> accept(List<Prepared> some) {
        Instant at = clock.instant();
        Map<Key, Prepared> different = new LinkedHashMap<>();
        some.forEach(one -> different.putIfAbsent(one.key(), one));
        List<Numbered> numbered = different.values().stream()
                .map(one -> new Numbered(one, ids.take(1 + one.receivers().size()), at))
                .toList();
        Set<Long> inserted = packets.insert(numbered, at);
        List<Numbered> fresh =
                numbered.stream().filter(one -> inserted.contains(one.id())).toList();
        if (!fresh.isEmpty()) write(fresh, at);
        Map<Key, Sent> known = known(numbered, inserted, at);
        return some.stream()
                .map(one -> answer(different.get(one.key()) == one, Objects.requireNonNull(known.get(one.key()))))
                .toList();
    }

    private void write(List<Numbered> fresh, Instant at) {
        blobs.keepAll(fresh.stream().map(one -> one.packet().content()).toList());
        deliveries.insert(fresh, at);
        checks.add(
                fresh.stream()
                        .filter(AcceptPackets::toLookAt)
                        .collect(toMap(Numbered::id, one -> Lane.of(one.packet().packet()))),
                at);
        events.delivered(fresh.stream().map(Numbered::id).toList(), at);
        List<Withdrawn> withdrawn = lives.tell(fresh, at);
        events.withdrawn(withdrawn.stream().map(Withdrawn::docId).toList(), at);
        fresh.stream()
                .collect(groupingBy(AcceptPackets::actor, LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .forEach((actor, theirs) -> Actors.as(
                        actor,
                        () -> audit.recordAll(
                                theirs.stream().map(AcceptPackets::accepted).toList())));
        if (!withdrawn.isEmpty())
            Actors.as(
                    Actor.SYSTEM,
                    () -> audit.recordAll(
                            withdrawn.stream().map(AcceptPackets::withdrawn).toList()));
    }

    /** What is signed, or has a PDF file by its label, in which there may be signatures. */
    private static boolean toLookAt(Numbered one) {
        return one.packet().signature() != SignatureState.NONE
                || one.packet().packet() instanceof DocumentPacket document
                        && document.attachments().stream().anyMatch(AcceptPackets::pdf);
    }

    private static boolean pdf(Attachment file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".pdf")
                || file.contentType().toLowerCase(Locale.ROOT).contains("pdf");
    }

    private static Sent answer(boolean first, Sent sent) {
        return first ? sent : new Sent(sent.docId(), true, sent.acceptedAt());
    }

    private Map<Key, Sent> known(List<Numbered> numbered, Set<Long> inserted, Instant at) {
        Map<Key, Sent> known = new HashMap<>();
        List<Prepared> before = new ArrayList<>();
        for (Numbered one : numbered)
            if (inserted.contains(one.id())) known.put(one.packet().key(), new Sent(one.id(), false, at));
            else before.add(one.packet());
        known.putAll(packets.sentBefore(before));
        return known;
    }

    private static Actor actor(Numbered one) {
        return one.packet().caller().recorded();
    }

    private static AxisAudit.PacketAccepted accepted(Numbered one) {
        Prepared packet = one.packet();
        return new AxisAudit.PacketAccepted(
                one.id(),
                packet.caller().code(),
                packet.sender(),
                packet.packet().from().id().text(),
                packet.kind(),
                packet.content().id().sha256(),
                packet.receivers().size(),
                HexFormat.of().formatHex(packet.receiversHash()),
                one.at());
    }

    private static AxisAudit.DocumentWithdrawn withdrawn(Withdrawn one) {
        return new AxisAudit.DocumentWithdrawn(one.docId(), one.packet(), one.receiver(), one.taken());
    }
}
