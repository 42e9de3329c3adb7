package vn.motcua.axis.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** Places a legal hold: from its commit on no content that it covers is removed. One person is enough to keep; to lift takes another. */
@Operation(records = KeepingAudit.HoldPlaced.class)
public class PlaceHold {

    static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final KeepingRights rights;
    private final AuditLog audit;
    private final Actors actors;
    private final Clock clock;

    PlaceHold(JdbcClient jdbc, KeepingRights rights, AuditLog audit, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** What it is to cover, and why; see {@link ContentHold}. */
    public record Command(
            AgencyId agency,
            @Nullable Long packet,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason) {}

    /** Places it; gives its number. */
    @Transactional
    public long place(Command command) {
        rights.require(command.agency());
        String reason = reason(command.reason());
        if (command.from() != null && command.until() != null && command.until().isBefore(command.from()))
            throw Refused.at("until", KeepingRefusal.HOLD_DAYS_WRONG);
        Long packet = command.packet() == null ? null : packet(command.agency(), command.packet());
        ContentLock.exclusive(jdbc); // a sweep under way ends first, and the next one sees the hold
        long id = jdbc.sql("""
                        insert into axis.content_hold (agency, packet, from_day, until_day, reason, placed_by, placed_at)
                        values (:agency, :packet, :from, :until, :reason, :by, :now) returning id""")
                .param("agency", command.agency().value())
                .param("packet", packet)
                .param("from", command.from())
                .param("until", command.until())
                .param("reason", reason)
                .param("by", account(actors.current()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        audit.record(new KeepingAudit.HoldPlaced(id, command.agency(), packet == null ? 0 : packet, reason));
        return id;
    }

    static String reason(String given) {
        String reason = given.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON)
            throw Refused.at("reason", KeepingRefusal.HOLD_REASON_WRONG, LONGEST_REASON);
        return reason;
    }

    static @Nullable UUID account(Actor actor) {
        return actor.account() == null ? null : actor.account().value();
    }

    /** The sender's docId of a packet that the agency sent or received, by that or by a receiver's. */
    private long packet(AgencyId agency, long docId) {
        return jdbc.sql("""
                        select p.id from axis.packet p where p.id = coalesce((select packet from axis.delivery where doc_id = :docId), :docId)
                            and (p.sender = :agency or exists (select from axis.delivery d where d.packet = p.id and d.receiver = :agency))""")
                .param("docId", docId)
                .param("agency", agency.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refused.at("packet", KeepingRefusal.HOLD_PACKET_UNKNOWN, Long.toString(docId)));
    }
}
