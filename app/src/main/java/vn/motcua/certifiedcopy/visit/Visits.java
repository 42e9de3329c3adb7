package vn.motcua.certifiedcopy.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.calendar.Calendars;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.calendar.DaySpan;

/** When one can come to which office, and who comes. */
@Component
@Transactional(readOnly = true)
public class Visits {

    /** How long before it begins a slot closes. */
    public static final Duration NOTICE = Duration.ofHours(1);

    /** The farthest day. */
    static final int FARTHEST_DAYS = 60;

    private static final int MOST_A_DAY = 2_000;

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Clock clock;

    Visits(JdbcClient jdbc, Calendars calendars, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** How an office takes appointments; empty if it takes none. */
    public Optional<VisitHours> hours(AgencyId agency) {
        return jdbc.sql("select seats, minutes, ahead from certifiedcopy.visit_hours where agency = ?")
                .param(agency.value())
                .query((row, number) -> new VisitHours(row.getInt("seats"), row.getInt("minutes"), row.getInt("ahead")))
                .optional();
    }

    /** The offices that take them, but for those that ended. */
    public List<AgencyId> offices() {
        List<AgencyId> all = jdbc.sql(
                        "select agency from certifiedcopy.visit_hours where seats > 0 order by agency limit 5000")
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
        Set<AgencyId> closed = agencies.closed(all, agencies.today());
        return all.stream().filter(one -> !closed.contains(one)).toList();
    }

    /** The working days on which one can come, the nearest first; none after the office ends. */
    public List<LocalDate> days(AgencyId agency) {
        Optional<VisitHours> hours = hours(agency).filter(one -> one.seats() > 0);
        if (hours.isEmpty()) return List.of();
        WorkingCalendar calendar = calendars.of(agency, AsOf.today(clock));
        List<LocalDate> days = new ArrayList<>();
        LocalDate today = today();
        for (LocalDate day = today;
                days.size() < hours.get().ahead() && day.isBefore(today.plusDays(FARTHEST_DAYS));
                day = day.plusDays(1)) if (calendar.worksOn(day)) days.add(day);
        if (days.isEmpty() || !ended(agency, days.getLast())) return days;
        return days.stream().filter(day -> !ended(agency, day)).toList();
    }

    /** True if there is no such office any more on that day. */
    boolean ended(AgencyId agency, LocalDate day) {
        return !agencies.closed(List.of(agency), AsOf.on(day)).isEmpty();
    }

    /** The slots of such a day that are still open, with their free seats; those that are full are among them. */
    public List<VisitSlot> slots(AgencyId agency, LocalDate day) {
        Optional<VisitHours> hours = hours(agency);
        if (hours.isEmpty() || !days(agency).contains(day)) return List.of();
        List<Taken> taken = taken(agency, day);
        Instant from = clock.instant().plus(NOTICE);
        List<VisitSlot> slots = new ArrayList<>();
        int minutes = hours.get().minutes();
        for (DaySpan span : calendars.of(agency, AsOf.today(clock)).day(day).open())
            for (int minute = span.from(); minute + minutes <= span.until(); minute += minutes) {
                Instant at = day.atStartOfDay(DatabaseClock.VIETNAM)
                        .plusMinutes(minute)
                        .toInstant();
                if (at.isAfter(from))
                    slots.add(new VisitSlot(at, Math.max(0, hours.get().seats() - busy(taken, at, minutes))));
            }
        return slots;
    }

    private record Taken(Instant from, Instant until) {}

    /** How many are there at some moment of a slot, also those who booked when slots had another length. */
    private static int busy(List<Taken> taken, Instant at, int minutes) {
        Instant until = at.plus(Duration.ofMinutes(minutes));
        return (int) taken.stream()
                .filter(one -> one.from().isBefore(until) && one.until().isAfter(at))
                .count();
    }

    private List<Taken> taken(AgencyId agency, LocalDate day) {
        return jdbc.sql("""
                        select at, at + make_interval(mins => minutes) as until from certifiedcopy.visit
                        where agency = ? and at >= ? and at < ? and state in ('BOOKED', 'COME')""")
                .params(agency.value(), begin(day), begin(day.plusDays(1)))
                .query((row, number) -> new Taken(instant(row, "at"), instant(row, "until")))
                .list();
    }

    /** Those of an account, the latest first. */
    public Slice<VisitView> of(AccountId account, Paging paging) {
        List<VisitView> page = jdbc.sql(
                        "select * from certifiedcopy.visit where account = ? order by at desc, id limit ? offset ?")
                .params(account.value(), paging.size(), paging.offset())
                .query((row, number) -> view(row))
                .list();
        long total = jdbc.sql("select count(*) from certifiedcopy.visit where account = ?")
                .param(account.value())
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    /** Those of an office on a day, in order. */
    public List<VisitView> on(AgencyId agency, LocalDate day) {
        return jdbc.sql("""
                        select * from certifiedcopy.visit where agency = ? and at >= ? and at < ? and state <> 'CANCELLED' order by at, seat limit ?""")
                .params(agency.value(), begin(day), begin(day.plusDays(1)), MOST_A_DAY)
                .query((row, number) -> view(row))
                .list();
    }

    /** One by its key. */
    public Optional<VisitView> find(UUID id) {
        return jdbc.sql("select * from certifiedcopy.visit where id = ?")
                .param(id)
                .query((row, number) -> view(row))
                .optional();
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(DatabaseClock.VIETNAM).toInstant().atOffset(ZoneOffset.UTC);
    }

    static VisitView view(ResultSet row) throws SQLException {
        return new VisitView(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new AgencyId(row.getLong("agency")),
                instant(row, "at"),
                row.getInt("minutes"),
                VisitState.valueOf(row.getString("state")),
                new AccountId(Objects.requireNonNull(row.getObject("account", UUID.class))),
                new Asker(
                        row.getString("number"), row.getString("name"), row.getString("phone"), row.getString("email")),
                row.getString("title"),
                row.getString("why"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
