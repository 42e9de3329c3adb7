package vn.motcua.vault.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultRefusal;

/** The owner says yes for ninety days, or no, or takes a yes back; at once in force. */
@Operation(records = VaultAudit.ConsentAnswered.class)
public class AnswerConsent {

    /** For how many days a yes holds. */
    public static final int DAYS = 90;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    AnswerConsent(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public void run(Store store, ConsentView consent, ConsentState answer) {
        Instant now = clock.instant();
        ConsentState before = answer == ConsentState.WITHDRAWN ? ConsentState.GIVEN : ConsentState.ASKED;
        int changed = jdbc.sql("""
                        update vault.consent set state = :state, answered_at = :now, until = :until
                        where id = :id and owner = any(:owners) and state = :before""")
                .param("state", answer.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(Duration.ofDays(DAYS)).atOffset(ZoneOffset.UTC))
                .param("id", consent.id())
                .param("owners", store.owners().toArray(UUID[]::new))
                .param("before", before.name())
                .update();
        if (changed == 0) throw VaultRefusal.ANSWERED_ALREADY.because();
        audit.record(new VaultAudit.ConsentAnswered(store.owner(), consent.agency(), consent.procedure(), answer));
    }
}
