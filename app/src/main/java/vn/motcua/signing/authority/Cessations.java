package vn.motcua.signing.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateView;

/** Which agencies were to lose their last seal because they "sign no longer", and who asked for that: a second person has to do the same. */
@Component
public class Cessations {

    /** What nobody seconded in this time is to be asked for anew. */
    public static final Duration HOLDS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;

    Cessations(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** That somebody asked. */
    public record Asked(AccountId by, Instant at, String note) {}

    /** Whether somebody asked within a week. */
    public Optional<Asked> of(CertificateId certificate) {
        return jdbc.sql("""
                        select asked_by, asked_at, note from signing.cessation_asked where certificate = ? and asked_at > ?""")
                .params(certificate.value(), clock.instant().minus(HOLDS).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Asked(
                        new AccountId(Objects.requireNonNull(row.getObject("asked_by", UUID.class))),
                        Objects.requireNonNull(row.getObject("asked_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("note")))
                .optional();
    }

    /** Lets one transaction at a time end seals of an agency, so that {@link #lastSeal} stays true until it ends: two at once would each see the other's seal. */
    void hold(AgencyId agency) {
        jdbc.sql(
                        "select id from signing.certificate where agency = ? and kind = 'AGENCY' order by id for no key update")
                .param(agency.value())
                .query(Long.class)
                .list();
    }

    /** True if it is the last seal of an agency that is open today: its key is here, and it has no other one that holds. */
    public boolean lastSeal(CertificateView certificate) {
        AgencyId agency = certificate.agency();
        if (certificate.kind() != CertificateKind.AGENCY || !certificate.keyHere() || agency == null) return false;
        if (!agencies.closed(List.of(agency), agencies.today()).isEmpty()) return false;
        return jdbc.sql("""
                        select not exists (select from signing.certificate c where c.agency = :agency and c.kind = 'AGENCY' and c.key_here
                            and c.id <> :id and c.valid_from <= :now and c.valid_until > :now
                            and not exists (select from signing.revocation r where r.certificate = c.id))""")
                .param("agency", agency.value())
                .param("id", certificate.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Keeps that somebody asked; what was asked before and lapsed is gone. */
    void ask(CertificateId certificate, AccountId by, String note) {
        jdbc.sql("""
                        insert into signing.cessation_asked (certificate, note, asked_by, asked_at) values (?, ?, ?, ?)
                        on conflict (certificate) do update set note = excluded.note, asked_by = excluded.asked_by, asked_at = excluded.asked_at""")
                .params(certificate.value(), note, by.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
