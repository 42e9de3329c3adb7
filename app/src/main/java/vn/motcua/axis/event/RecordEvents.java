package vn.motcua.axis.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what happened, in the transaction in which it does. Only for agencies whose systems have a key: nobody else can ask. An
 * installation without any key pays nothing for it.
 */
@Component
public class RecordEvents {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final String HAS_KEY = """
            exists (select from axis.system_agency a join axis.system_key k on k.system = a.system where a.agency = %s)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Listening listening = new Listening(false, Instant.MIN);

    RecordEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Packets were delivered; what is held is not told yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void delivered(Collection<Long> packets, Instant at) {
        if (packets.isEmpty() || !anybodyListens()) return;
        insert(
                EventKind.DELIVERED,
                "select d.receiver, :kind, d.doc_id, d.packet, :at from axis.delivery d"
                        + " where d.packet = any(:ids) and not d.held and " + HAS_KEY.formatted("d.receiver"),
                packets,
                at);
    }

    /** Deliveries that had been held were let go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void released(Collection<Long> deliveries, Instant at) {
        if (deliveries.isEmpty() || !anybodyListens()) return;
        toReceivers(EventKind.DELIVERED, deliveries, at);
    }

    /** Deliveries were acknowledged, or their documents' lives moved: their senders are told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toSenders(EventKind kind, Collection<Long> deliveries, Instant at) {
        if (deliveries.isEmpty() || !anybodyListens()) return;
        insert(
                kind,
                "select p.sender, :kind, d.doc_id, d.packet, :at from axis.delivery d join axis.packet p on p.id = d.packet"
                        + " where d.doc_id = any(:ids) and " + HAS_KEY.formatted("p.sender"),
                deliveries,
                at);
    }

    /** Deliveries were withdrawn: both sides are told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(Collection<Long> deliveries, Instant at) {
        if (deliveries.isEmpty() || !anybodyListens()) return;
        toSenders(EventKind.WITHDRAWN, deliveries, at);
        toReceivers(EventKind.WITHDRAWN, deliveries, at);
    }

    /** Has the next event look anew whether anybody listens. */
    public void forget() {
        listening = new Listening(listening.anybody, Instant.MIN);
    }

    private void toReceivers(EventKind kind, Collection<Long> deliveries, Instant at) {
        insert(
                kind,
                "select d.receiver, :kind, d.doc_id, d.packet, :at from axis.delivery d"
                        + " where d.doc_id = any(:ids) and " + HAS_KEY.formatted("d.receiver"),
                deliveries,
                at);
    }

    private void insert(EventKind kind, String select, Collection<Long> ids, Instant at) {
        jdbc.sql("insert into axis.event (audience, kind, delivery, packet, at) " + select)
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private boolean anybodyListens() {
        Listening now = listening;
        if (now.anybody && now.readAt != Instant.MIN) return true;
        if (now.readAt.isAfter(clock.instant().minus(FRESH))) return false;
        boolean anybody = jdbc.sql("select exists (select from axis.system_key)")
                .query(Boolean.class)
                .single();
        listening = new Listening(anybody, clock.instant());
        return anybody;
    }

    private record Listening(boolean anybody, Instant readAt) {}
}
