package vn.motcua.vault.share;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.vault.VaultAudit;

/** Takes a link back: it opens nothing from then on. Done twice it is done once. */
@Operation(records = VaultAudit.ShareEnded.class)
public class EndShare {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    EndShare(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public void run(ShareView share) {
        int ended = jdbc.sql("update vault.share set ended_at = ? where owner = ? and id = ? and ended_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), share.owner(), share.id())
                .update();
        if (ended == 1) audit.record(new VaultAudit.ShareEnded(share.owner(), share.id()));
    }
}
