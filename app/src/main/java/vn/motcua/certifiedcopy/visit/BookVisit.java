package vn.motcua.certifiedcopy.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;

/**
 * Books an appointment: the lowest free seat of a slot, held by an index of the database, so that no two have the same. One at a time for each account at an office.
 */
@Operation(records = VisitAudit.VisitBooked.class)
public class BookVisit {

    private static final int MOST_OPEN = 3;

    private final Visits visits;
    private final JdbcClient jdbc;
    private final SendNotice send;
    private final AuditLog audit;
    private final Clock clock;

    BookVisit(Visits visits, JdbcClient jdbc, SendNotice send, AuditLog audit, Clock clock) {
        this.visits = visits;
        this.jdbc = jdbc;
        this.send = send;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it; gives the appointment's key. */
    @Transactional
    public UUID run(AgencyId agency, Instant at, AccountId account, Asker asker, String title) {
        VisitHours hours =
                visits.hours(agency).filter(one -> one.seats() > 0).orElseThrow(VisitRefusal.NO_VISITS::because);
        LocalDate day = LocalDate.ofInstant(at, DatabaseClock.VIETNAM);
        if (visits.slots(agency, day).stream().noneMatch(slot -> slot.at().equals(at)))
            throw VisitRefusal.NO_SUCH_SLOT.at("slot");
        if (open(account) >= MOST_OPEN) throw VisitRefusal.TOO_MANY_VISITS.because(MOST_OPEN);
        UUID id = UUID.randomUUID();
        // whoever is quicker takes the lowest seat: then the next one is tried; as many tries as there are seats
        for (int seat = 0; seat <= hours.seats(); seat++)
            if (taken(id, agency, at, hours, account, asker, title)) return told(id, agency, at, account);
        if (booked(agency, account)) throw VisitRefusal.BOOKED_ALREADY.because();
        throw VisitRefusal.SLOT_FULL.at("slot");
    }

    private UUID told(UUID id, AgencyId agency, Instant at, AccountId account) {
        audit.record(new VisitAudit.VisitBooked(agency, id));
        send.run(new Notice(
                VisitNotice.VISIT_BOOKED, Recipient.of(account), agency, List.of(at), "/certifiedcopy/visits"));
        return id;
    }

    private long open(AccountId account) {
        return jdbc.sql("select count(*) from certifiedcopy.visit where account = ? and state = 'BOOKED'")
                .param(account.value())
                .query(Long.class)
                .single();
    }

    private boolean booked(AgencyId agency, AccountId account) {
        return jdbc.sql(
                        "select exists (select from certifiedcopy.visit where account = ? and agency = ? and state = 'BOOKED')")
                .params(account.value(), agency.value())
                .query(Boolean.class)
                .single();
    }

    private boolean taken(
            UUID id, AgencyId agency, Instant at, VisitHours hours, AccountId account, Asker asker, String title) {
        return jdbc.sql("""
                                insert into certifiedcopy.visit (id, agency, at, minutes, seat, account, number, name, phone, email, title, booked_at)
                                select :id, :agency, :at, :minutes, s.seat, :account, :number, :name, :phone, :email, :title, :now
                                from generate_series(1, :seats) s (seat)
                                where not exists (select from certifiedcopy.visit v where v.agency = :agency and v.at = :at and v.seat = s.seat
                                    and v.state in ('BOOKED', 'COME'))
                                  and (select count(*) from certifiedcopy.visit v where v.agency = :agency and v.state in ('BOOKED', 'COME')
                                    and v.at < cast(:at as timestamptz) + make_interval(mins => :minutes)
                                    and v.at + make_interval(mins => v.minutes) > :at) < :seats
                                order by s.seat limit 1 on conflict do nothing""")
                        .param("id", id)
                        .param("agency", agency.value())
                        .param("at", utc(at))
                        .param("minutes", hours.minutes())
                        .param("seats", hours.seats())
                        .param("account", account.value())
                        .param("number", asker.number())
                        .param("name", asker.name())
                        .param("phone", asker.phone())
                        .param("email", asker.email())
                        .param("title", title)
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
