package vn.motcua.signing.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.SigningAudit;

/** Signs a new list of revoked certificates: after each revocation, and in good time before the last one runs out. */
@Operation(records = SigningAudit.RevocationListSigned.class)
class SignRevocationList {

    private static final long LOCK = 0x6d6f746375610102L; // "motcua", signing's second

    private final SigningKeys keys;
    private final RevocationLists lists;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    SignRevocationList(SigningKeys keys, RevocationLists lists, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.lists = lists;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Signs a list if the newest one has lived half its time, or leaves out what was revoked since. */
    @Transactional
    public void ifDue(CertificateKind kind) {
        Optional<RevocationLists.RevocationList> newest = lists.newest(kind);
        Duration half = life(kind).dividedBy(2);
        boolean due = newest.isEmpty()
                || !clock.instant().isBefore(newest.get().nextAt().minus(half))
                || newest.get().entries() < revoked(kind);
        if (due) sign(kind);
    }

    /** The same in a transaction of its own, after another one has ended. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void signApart(CertificateKind kind) {
        sign(kind);
    }

    /** Signs a list of all that is revoked now. */
    @Transactional
    public void sign(CertificateKind kind) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .single();
        Issuer issuer = keys.issuer(kind);
        List<ListMaker.Entry> entries = entries(issuer.id());
        long number = next(issuer.id());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant next = now.plus(life(kind));
        jdbc.sql("""
                        insert into signing.revocation_list (issuer, number, der, entries, signed_at, next_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        issuer.id().value(),
                        number,
                        ListMaker.make(issuer, number, entries, now, next),
                        entries.size(),
                        now.atOffset(ZoneOffset.UTC),
                        next.atOffset(ZoneOffset.UTC))
                .update();
        audit.record(new SigningAudit.RevocationListSigned(issuer.id(), number, entries.size()));
    }

    private int revoked(CertificateKind issuer) {
        return jdbc.sql("""
                        select count(*) from signing.revocation r join signing.certificate c on c.id = r.certificate
                        where c.issuer = (select max(id) from signing.certificate where kind = ?)""").param(issuer.name()).query(Integer.class).single();
    }

    private static Duration life(CertificateKind kind) {
        return kind == CertificateKind.ROOT ? Duration.ofDays(400) : Duration.ofHours(48);
    }

    private long next(CertificateId issuer) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from signing.revocation_list where issuer = ?")
                .param(issuer.value())
                .query(Long.class)
                .single();
    }

    private List<ListMaker.Entry> entries(CertificateId issuer) {
        return jdbc.sql("""
                        select c.serial, r.revoked_at, r.reason
                        from signing.revocation r join signing.certificate c on c.id = r.certificate
                        where c.issuer = ? order by r.revoked_at, c.id""")
                .param(issuer.value())
                .query((row, number) -> new ListMaker.Entry(
                        row.getString("serial"),
                        Objects.requireNonNull(row.getObject("revoked_at", OffsetDateTime.class))
                                .toInstant(),
                        RevocationReason.valueOf(row.getString("reason"))))
                .list();
    }
}
