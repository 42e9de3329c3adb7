package vn.motcua.axis.keeping;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;

/** Lifts a legal hold. Somebody else must do it than who placed it; the operator at the command line always may. */
@Operation(records = KeepingAudit.HoldLifted.class)
public class LiftHold {

    private final JdbcClient jdbc;
    private final KeepingRights rights;
    private final Keeping keeping;
    private final AuditLog audit;
    private final Actors actors;
    private final Clock clock;

    LiftHold(JdbcClient jdbc, KeepingRights rights, Keeping keeping, AuditLog audit, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.keeping = keeping;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** Lifts it, for a reason; what it kept is looked at again at the next sweep. */
    @Transactional
    public void lift(AgencyId agency, long id, String given) {
        rights.require(agency);
        String reason = PlaceHold.reason(given);
        ContentHold hold = keeping.hold(agency, id).orElseThrow(() -> Refused.because(KeepingRefusal.HOLD_UNKNOWN, id));
        UUID me = PlaceHold.account(actors.current());
        if (me != null
                && hold.placedBy() != null
                && Objects.equals(hold.placedBy().value(), me)) throw Refused.because(KeepingRefusal.HOLD_BY_ONESELF);
        int lifted = jdbc.sql("""
                        update axis.content_hold set lifted_at = :now, lifted_by = :by, lifted_for = :reason
                        where id = :id and lifted_at is null""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", me)
                .param("reason", reason)
                .param("id", id)
                .update();
        if (lifted == 0) throw Refused.because(KeepingRefusal.HOLD_LIFTED);
        jdbc.sql("update axis.content_due set look_at = :now where kept_for = 'HOLD'")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(new KeepingAudit.HoldLifted(id, agency, reason));
    }
}
