package vn.motcua.directory.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.WeeklyHours;

/** Where versions are written, one after another, inside the transaction of the operation that enters them. */
@Component
class CalendarBook {

    /** What a version says besides its days and hours. */
    record Head(
            @Nullable AgencyId agency,
            CalendarKind kind,
            boolean below,
            @Nullable Integer year,
            @Nullable Long withdraws,
            LegalSource source,
            String reason) {

        static Head of(@Nullable AgencyId agency, CalendarKind kind, LegalSource source, String reason) {
            return new Head(agency, kind, false, null, null, source, reason);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Actors actors;

    CalendarBook(JdbcClient jdbc, Clock clock, Actors actors) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actors = actors;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
    }

    /** Lets one at a time write in the book of an agency, or of the nation, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void open(@Nullable AgencyId agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('directory.calendar', :agency))")
                .param("agency", agency == null ? 0 : agency.value())
                .query((row, number) -> number)
                .single();
    }

    /** Writes the head of a version and gives its id; later than any before it, so that no two are known from the same moment. */
    long begin(Head head) {
        AccountId account = actors.current().account();
        return jdbc.sql("""
                        insert into directory.calendar_version (agency, number, kind, below, year, withdraws, document, clause, grade, note, reason,
                            account, recorded_at)
                        select :agency, coalesce(max(number), 0) + 1, :kind, :below, :year, :withdraws, :document, :clause, :grade, :note,
                            :reason, :account, greatest(cast(:now as timestamptz), max(recorded_at) + interval '1 microsecond')
                        from directory.calendar_version where agency is not distinct from :agency
                        returning id""")
                .param("agency", Calendars.value(head.agency()))
                .param("kind", head.kind().name())
                .param("below", head.below())
                .param("year", head.year())
                .param("withdraws", head.withdraws())
                .param("document", head.source().document())
                .param("clause", head.source().clause())
                .param("grade", head.source().grade().name())
                .param("note", head.source().note())
                .param("reason", head.reason())
                .param("account", account == null ? null : account.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .single();
    }

    void days(long version, List<SpecialDay> days) {
        for (SpecialDay day : days)
            jdbc.sql("""
                            insert into directory.calendar_day (version, day, kind, from_minute, until_minute, name_vi, name_en, announced,
                                swapped_with, document, clause, grade, note)
                            values (:version, :day, :kind, :from, :until, :vi, :en, :announced, :with, :document, :clause, :grade, :note)""")
                    .param("version", version)
                    .param("day", day.day())
                    .param("kind", day.kind().name())
                    .param("from", day.span() == null ? null : day.span().from())
                    .param("until", day.span() == null ? null : day.span().until())
                    .param("vi", day.name().vi())
                    .param("en", day.name().en())
                    .param("announced", day.announced())
                    .param("with", day.swappedWith())
                    .param("document", day.source().document())
                    .param("clause", day.source().clause())
                    .param("grade", day.source().grade().name())
                    .param("note", day.source().note())
                    .update();
    }

    void hours(long version, LocalDate from, WeeklyHours week) {
        for (DayOfWeek weekday : DayOfWeek.values())
            for (DaySpan span : week.on(weekday))
                jdbc.sql("""
                                insert into directory.calendar_hours (version, valid_from, weekday, from_minute, until_minute)
                                values (:version, :validFrom, :weekday, :from, :until)""")
                        .param("version", version)
                        .param("validFrom", from)
                        .param("weekday", weekday.getValue())
                        .param("from", span.from())
                        .param("until", span.until())
                        .update();
    }
}
