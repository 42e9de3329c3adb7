package vn.motcua.vault.look;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.vault.VaultAudit;

/**
 * What waits at an agency that was closed goes to whoever answers for it ({@link Successions#answering}): objections to be answered, deaths to be confirmed, and heirs whom somebody must be able to end. Of several that
 * took over that is the first in the order of the directory, where nobody did whoever stood above.
 */
@Operation(records = VaultAudit.OfficeTakenOver.class)
class FollowSuccessors {

    /** What an office still has to do with a store. */
    private static final List<String> OPEN = List.of(
            "vault.objection where answered_at is null",
            "vault.life_event where confirmed_at is null and ended_at is null",
            "vault.heir where ended_at is null");

    private final JdbcClient jdbc;
    private final Successions successions;
    private final TellAnswerers tell;
    private final AuditLog audit;
    private final Clock clock;

    FollowSuccessors(JdbcClient jdbc, Successions successions, TellAnswerers tell, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.successions = successions;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it; done again it does nothing more. */
    @Transactional
    public void run() {
        AsOf today = AsOf.today(clock);
        for (String open : OPEN) {
            List<AgencyId> all = jdbc.sql("select distinct agency from " + open + " limit 5000")
                    .query((row, number) -> new AgencyId(row.getLong(1)))
                    .list();
            successions.answering(all, today).forEach((before, now) -> {
                if (!now.equals(before)) move(open, before, now);
            });
        }
    }

    private void move(String open, AgencyId before, AgencyId agency) {
        String table = open.substring(0, open.indexOf(' '));
        String which = open.substring(open.indexOf(" where ") + " where ".length());
        List<UUID> owners = jdbc.sql("update " + table + " set agency = :agency where agency = :before and " + which
                        + " returning owner")
                .param("agency", agency.value())
                .param("before", before.value())
                .query((row, number) -> row.getObject("owner", UUID.class))
                .list();
        owners.forEach(owner -> audit.record(new VaultAudit.OfficeTakenOver(owner, before, agency)));
        if (table.equals("vault.objection") && !owners.isEmpty()) tell.moved(agency, owners.size());
    }
}
