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
import vn.motcua.kernel.Refused;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.SigningAudit;
import vn.motcua.signing.SigningRefusal;

/** Signs a new list of revoked certificates: after each revocation, and in good time before the last one runs out. */
@Operation(records = SigningAudit.RevocationListSigned.class)
class SignRevocationList {

    private static final long LOCK = 0x6d6f746375610102L; // "motcua", signing's second

    private final SigningKeys keys;
    private final RevocationLists lists;
    private final Certificates certificates;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    SignRevocationList(
            SigningKeys keys,
            RevocationLists lists,
            Certificates certificates,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.keys = keys;
        this.lists = lists;
        this.certificates = certificates;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs a list of each certificate of that kind which still holds, if its newest list has lived half its time, or leaves out what was revoked since. An older certificate whose key is not to be had keeps
     * the list that it has.
     *
     * @throws Refused if the newest certificate's key is not to be had
     */
    @Transactional
    public void ifDue(CertificateKind kind) {
        boolean newest = true;
        for (CertificateView view : certificates.authority()) {
            if (view.kind() != kind || !clock.instant().isBefore(view.validUntil())) continue;
            if (due(view)) sign(view, newest);
            newest = false;
        }
    }

    /** Signs a list of all that this certificate of the authority's signed and that is revoked now, in a transaction of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void sign(CertificateId issuer) {
        sign(certificates.find(issuer).orElseThrow(), true);
    }

    /** Signs the first list of a certificate of the authority's, in the transaction that makes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(CertificateId issuer) {
        sign(certificates.find(issuer).orElseThrow(), true);
    }

    private boolean due(CertificateView issuer) {
        Optional<RevocationLists.RevocationList> newest = lists.newest(issuer.id());
        return newest.isEmpty()
                || !clock.instant()
                        .isBefore(
                                newest.get().nextAt().minus(life(issuer.kind()).dividedBy(2)))
                || newest.get().entries() < entries(issuer.id()).size();
    }

    private void sign(CertificateView view, boolean must) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .single();
        Optional<Issuer> issuer = keys.issuer(view.id());
        if (issuer.isPresent()) sign(view.kind(), issuer.get());
        else if (must) throw Refused.because(SigningRefusal.AUTHORITY_AWAY);
    }

    private void sign(CertificateKind kind, Issuer issuer) {
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
                        keys.using(issuer.key(), () -> ListMaker.make(issuer, number, entries, now, next)),
                        entries.size(),
                        now.atOffset(ZoneOffset.UTC),
                        next.atOffset(ZoneOffset.UTC))
                .update();
        audit.record(new SigningAudit.RevocationListSigned(issuer.id(), number, entries.size()));
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
