package vn.motcua.certifiedcopy.visit;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** An office says how it takes appointments. Those that were booked before stay. */
@Operation(records = VisitAudit.VisitHoursSet.class)
public class SetVisitHours {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    SetVisitHours(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public void run(AgencyId agency, VisitHours hours, AccountId officer) {
        jdbc.sql("""
                        insert into certifiedcopy.visit_hours (agency, seats, minutes, ahead, changed_at, changed_by)
                        values (:agency, :seats, :minutes, :ahead, :now, :officer)
                        on conflict (agency) do update set seats = excluded.seats, minutes = excluded.minutes, ahead = excluded.ahead,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param("agency", agency.value())
                .param("seats", hours.seats())
                .param("minutes", hours.minutes())
                .param("ahead", hours.ahead())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("officer", officer.value())
                .update();
        audit.record(new VisitAudit.VisitHoursSet(agency, hours.seats(), hours.minutes(), hours.ahead()));
    }
}
