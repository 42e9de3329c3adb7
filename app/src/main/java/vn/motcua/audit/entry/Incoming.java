package vn.motcua.audit.entry;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.audit.AuditEvent;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;

/** The lines that acts have just written and that are not yet in the tree. */
@Repository
public class Incoming {

    private static final String ADD = """
            insert into audit.incoming (agency, acting_for, account, actor, event, subject_kind, subject_id, purpose,
                                        hash_before, hash_after, result, node, request, payload)
            select agency, acting_for, :account::uuid, :actor, event, subject_kind, subject_id, purpose,
                   hash_before, hash_after, result, :node, :request, payload
            from unnest(:agencies::bigint[], :actingFor::bigint[], :events::text[], :kinds::text[], :ids::text[], :purposes::text[],
                        :befores::text[], :afters::text[], :results::text[], :payloads::text[])
                 with ordinality as line (agency, acting_for, event, subject_kind, subject_id, purpose, hash_before, hash_after, result,
                                          payload, nth)
            order by nth
            """;

    private final JdbcClient jdbc;

    Incoming(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds lines in this order, in one statement of the caller's transaction; each act was done for the agency in the same place. */
    public void add(
            List<? extends AuditEvent> events,
            Actor actor,
            List<? extends @Nullable AgencyId> actingFor,
            Origin origin) {
        jdbc.sql(ADD)
                .param("actingFor", actingFor.stream().map(Incoming::value).toArray(Long[]::new))
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().toString())
                .param("actor", actor.kind().name())
                .param("node", origin.node())
                .param("request", origin.request())
                .param("agencies", agencies(events, actingFor))
                .param("events", texts(events, event -> AuditEvent.code(event.getClass())))
                .param("kinds", texts(events, event -> event.subject().kind()))
                .param("ids", texts(events, event -> event.subject().id()))
                .param("purposes", texts(events, AuditEvent::purpose))
                .param("befores", texts(events, AuditEvent::hashBefore))
                .param("afters", texts(events, AuditEvent::hashAfter))
                .param("results", texts(events, event -> event.result().name()))
                .param("payloads", texts(events, Payload::of))
                .update();
    }

    private static Long[] agencies(List<? extends AuditEvent> events, List<? extends @Nullable AgencyId> otherwise) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> value(
                        events.get(i).agency() == null
                                ? otherwise.get(i)
                                : events.get(i).agency()))
                .toArray(Long[]::new);
    }

    private static @Nullable Long value(@Nullable AgencyId agency) {
        return agency == null ? null : agency.value();
    }

    private static String[] texts(List<? extends AuditEvent> events, Function<AuditEvent, @Nullable String> what) {
        return events.stream().map(what).toArray(String[]::new);
    }
}
