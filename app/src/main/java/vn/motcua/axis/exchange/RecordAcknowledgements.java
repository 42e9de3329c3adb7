package vn.motcua.axis.exchange;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisAudit;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.event.EventKind;
import vn.motcua.axis.event.RecordEvents;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** Writes down what receivers said of deliveries, many at once. What is done stays done. */
@Operation(records = AxisAudit.DeliveryDone.class)
class RecordAcknowledgements {

    private static final String DONE = """
            with done as (
                update axis.delivery set state = 'DONE', taken_at = coalesce(taken_at, :now), updated_at = :now
                where doc_id = any(:ids) and state <> 'DONE' returning doc_id, receiver, kind),
            unlisted as (
                delete from axis.waiting w using done where w.receiver = done.receiver and w.kind = done.kind and w.doc_id = done.doc_id)
            select doc_id from done
            """;

    private static final String OTHER = """
            update axis.delivery d set state = s.state, updated_at = :now,
                failures = d.failures + case when s.state = 'FAILED' then 1 else 0 end,
                failed_for = case when s.state = 'FAILED' then nullif(s.reason, '') else d.failed_for end
            from unnest(:ids::bigint[], :states::text[], :reasons::text[]) as s (doc_id, state, reason)
            where d.doc_id = s.doc_id and d.state <> 'DONE'
            """;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;
    private final RecordEvents events;

    RecordAcknowledgements(JdbcClient jdbc, AuditLog audit, Clock clock, RecordEvents events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** What was said of one delivery. */
    record Said(long docId, long packet, AgencyId receiver, DeliveryState state, String reason, Actor by) {}

    /** Does it, in the order in which it was said; several words on one delivery one after the other. */
    @Transactional
    public List<Boolean> record(List<Said> said) {
        Set<Long> seen = new HashSet<>();
        int from = 0;
        for (int i = 0; i < said.size(); i++)
            if (!seen.add(said.get(i).docId())) {
                write(said.subList(from, i));
                seen.clear();
                seen.add(said.get(i).docId());
                from = i;
            }
        write(said.subList(from, said.size()));
        return said.stream().map(one -> true).toList();
    }

    private void write(List<Said> said) {
        List<Said> done =
                said.stream().filter(one -> one.state() == DeliveryState.DONE).toList();
        List<Said> other =
                said.stream().filter(one -> one.state() != DeliveryState.DONE).toList();
        if (!other.isEmpty()) other(other);
        if (!done.isEmpty()) done(done);
        events.toSenders(EventKind.ACKNOWLEDGED, said.stream().map(Said::docId).toList(), clock.instant());
    }

    private void done(List<Said> said) {
        Set<Long> fresh = new HashSet<>(jdbc.sql(DONE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", said.stream().map(Said::docId).sorted().toArray(Long[]::new))
                .query(Long.class)
                .list());
        said.stream()
                .filter(one -> fresh.contains(one.docId()))
                .collect(groupingBy(Said::by, LinkedHashMap::new, Collectors.toList()))
                .forEach((actor, theirs) -> Actors.as(
                        actor,
                        () -> audit.recordAll(theirs.stream()
                                .map(one -> new AxisAudit.DeliveryDone(one.docId(), one.packet(), one.receiver()))
                                .toList())));
    }

    private void other(List<Said> said) {
        jdbc.sql(OTHER)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", said.stream().map(Said::docId).toArray(Long[]::new))
                .param("states", said.stream().map(one -> one.state().name()).toArray(String[]::new))
                .param("reasons", said.stream().map(Said::reason).toArray(String[]::new))
                .update();
    }
}
