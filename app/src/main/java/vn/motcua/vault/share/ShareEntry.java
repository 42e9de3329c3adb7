package vn.motcua.vault.share;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.seal.OwnerKeys;

/** Makes a link to an entry. What opens it is told once and kept as a digest. */
@Operation(records = VaultAudit.EntryShared.class)
public class ShareEntry {

    /** How many links one may have open at a time. */
    public static final int MOST_OPEN = 50;

    /** The most days that a link lives. */
    public static final int MOST_DAYS = 30;

    /** The most times that it can be opened. */
    public static final int MOST_OPENINGS = 20;

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final OwnerKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    ShareEntry(JdbcClient jdbc, OwnerKeys keys, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it; what opens the entry. */
    @Transactional
    public String run(EntryView entry, String giver, String purpose, int openings, int days) {
        if (!entry.state().opens()) throw VaultRefusal.NO_SUCH_ENTRY.because();
        Instant now = clock.instant();
        long open = jdbc.sql("select count(*) from vault.share where owner = ? and ended_at is null and until > ?")
                .params(entry.owner(), now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        if (open >= MOST_OPEN) throw VaultRefusal.TOO_MANY_SHARES.because(MOST_OPEN);
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        UUID id = UUID.randomUUID();
        Instant until = now.plus(Duration.ofDays(days));
        jdbc.sql("""
                        insert into vault.share (id, owner, entry, token, words, most, made_at, until)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        entry.owner(),
                        entry.id().value(),
                        Shares.digest(token),
                        keys.seal(entry.owner(), new Shares.Words(giver, purpose).json(), Shares.place(id)),
                        openings,
                        now.atOffset(ZoneOffset.UTC),
                        until.atOffset(ZoneOffset.UTC))
                .update();
        audit.record(new VaultAudit.EntryShared(entry.owner(), entry.id().value(), openings, until));
        return token;
    }
}
