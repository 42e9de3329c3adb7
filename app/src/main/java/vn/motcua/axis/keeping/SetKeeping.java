package vn.motcua.axis.keeping;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.KeptOnceDone;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/**
 * Sets how long the contents of an agency's documents are kept. What was sent before is looked at anew under the new rule; what is gone does not
 * come back. No law names a time for the axis, which is no archive: the least times are the operator's to set.
 */
@Operation(records = KeepingAudit.KeepingSet.class)
public class SetKeeping {

    /** A hundred years. */
    public static final int MOST_DAYS = 36_500;

    private final JdbcClient jdbc;
    private final KeepingRights rights;
    private final AuditLog audit;
    private final int leastAfterDone;
    private final int leastPeriod;

    SetKeeping(
            JdbcClient jdbc,
            KeepingRights rights,
            AuditLog audit,
            @Value("${motcua.axis.keep-least-days:30}") int leastAfterDone,
            @Value("${motcua.axis.keep-least-period-days:365}") int leastPeriod) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.audit = audit;
        this.leastAfterDone = leastAfterDone;
        this.leastPeriod = leastPeriod;
    }

    /** The fewest days that contents must be kept after all receivers have them. */
    public int leastAfterDone() {
        return leastAfterDone;
    }

    /** The fewest days after which contents may go that not all receivers have. */
    public int leastPeriod() {
        return leastPeriod;
    }

    /** Sets it. */
    @Transactional
    public void set(AgencyId agency, KeepingRule rule) {
        rights.require(agency);
        bounded("afterDone", rule.afterDoneDays(), leastAfterDone);
        bounded("most", rule.mostDays(), leastPeriod);
        jdbc.sql("""
                        insert into axis.agency_rule (agency, keep_after_done_days, keep_most_days, metadata_only)
                        values (:agency, :afterDone, :most, :metadataOnly)
                        on conflict (agency) do update set keep_after_done_days = excluded.keep_after_done_days,
                            keep_most_days = excluded.keep_most_days, metadata_only = excluded.metadata_only, queued_until = 0""")
                .param("agency", agency.value())
                .param("afterDone", rule.afterDoneDays())
                .param("most", rule.mostDays())
                .param("metadataOnly", rule.metadataOnly())
                .update();
        jdbc.sql("delete from axis.content_due where sender = ?")
                .param(agency.value())
                .update();
        audit.record(new KeepingAudit.KeepingSet(
                agency,
                days(rule.afterDoneDays()),
                days(rule.mostDays()),
                rule.metadataOnly() ? KeptOnceDone.FACTS : KeptOnceDone.CONTENT));
    }

    private static void bounded(String field, @Nullable Integer days, int least) {
        if (days != null && (days < least || days > MOST_DAYS))
            throw Refused.at(field, KeepingRefusal.KEEPING_DAYS_WRONG, least, MOST_DAYS);
    }

    private static int days(@Nullable Integer days) {
        return days == null ? 0 : days;
    }
}
