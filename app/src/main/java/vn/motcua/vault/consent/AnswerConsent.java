package vn.motcua.vault.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultRefusal;

/** The owner says yes for ninety days to the kinds that they name, or no, or takes a yes back; at once in force. A yes stands in the place of an earlier one. */
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

    /**
     * Does it.
     *
     * @param kinds the codes of what may be read; at least one for a yes
     */
    @Transactional
    public void run(Store store, ConsentView consent, ConsentState answer, Collection<String> kinds) {
        boolean given = answer == ConsentState.GIVEN;
        if (consent.state() == ConsentState.LAPSED) throw VaultRefusal.ANSWERED_ALREADY.because();
        if (given && consent.kinds().stream().noneMatch(one -> kinds.contains(one.code())))
            throw VaultRefusal.KINDS_MISSING.at("kinds");
        if (given) former(store, consent);
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
        if (given)
            jdbc.sql("update vault.consent_kind set granted = true where consent = ? and code = any(?)")
                    .params(consent.id(), kinds.toArray(String[]::new))
                    .update();
        audit.record(new VaultAudit.ConsentAnswered(store.owner(), consent.agency(), consent.procedure(), answer));
    }

    private void former(Store store, ConsentView consent) {
        jdbc.sql("""
                        update vault.consent set state = 'REPLACED'
                        where owner = any(?) and agency = ? and procedure = ? and state = 'GIVEN' and id <> ?""")
                .params(
                        store.owners().toArray(UUID[]::new),
                        consent.agency().value(),
                        consent.procedure(),
                        consent.id())
                .update();
    }
}
