package vn.motcua.directory.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.calendar.CalendarBook.Head;
import vn.motcua.directory.calendar.CalendarOutcome.DayEffect;
import vn.motcua.directory.change.Entered;
import vn.motcua.directory.change.Ground;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Bilingual;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.calendar.CalendarPlan;
import vn.motcua.kernel.worktime.calendar.OfficeHours;
import vn.motcua.kernel.worktime.calendar.SpecialDay;

/** What all operations on calendars have in common: who may, one at a time, tidy texts, and what the new version made otherwise. */
@Component
class CalendarDesk {

    private static final int LONGEST_NAME = 200;

    private final CalendarBook book;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Actors actors;
    private final Access access;

    CalendarDesk(CalendarBook book, Calendars calendars, Agencies agencies, Actors actors, Access access) {
        this.book = book;
        this.calendars = calendars;
        this.agencies = agencies;
        this.actors = actors;
        this.access = access;
    }

    /** Opens the book of an agency that exists, or of the nation, for whoever acts; refused if they may not. Gives the calendar as it stands. */
    WorkingCalendar open(@Nullable AgencyId agency) {
        if (agency != null) agencies.standing(agency, agencies.today());
        Actor actor = actors.current();
        String permission = DirectoryPermission.CALENDAR.code();
        boolean may =
                agency == null ? access.scope(actor, permission).nation() : access.allows(actor, permission, agency);
        if (!may) throw Refused.because(KernelRefusal.NOT_ALLOWED);
        book.open(agency);
        return now(agency);
    }

    Ground checked(Ground ground) {
        return ground.checked(book.today());
    }

    /** A name in both languages; where there is no English one, the Vietnamese stands for it. */
    Bilingual name(Bilingual name) {
        String vi = Entered.required("name", name.vi(), LONGEST_NAME);
        return new Bilingual(vi, name.en().isBlank() ? vi : Entered.required("english", name.en(), LONGEST_NAME));
    }

    /** A day that the calendars know; refused at its field. */
    static LocalDate known(WorkingCalendar calendar, String field, LocalDate day) {
        CalendarPlan plan = calendar.plan();
        if (day.isBefore(plan.first()) || day.isAfter(plan.last()))
            throw CalendarRefusal.DAY_OUTSIDE_CALENDAR.at(field, plan.first(), plan.last());
        return day;
    }

    /** Writes a version; refused if it changes nothing. */
    CalendarOutcome enter(WorkingCalendar before, Head head, List<SpecialDay> days, @Nullable OfficeHours hours) {
        long version = book.begin(head);
        book.days(version, days);
        if (hours != null) book.hours(version, hours.validFrom(), hours.week());
        WorkingCalendar after = now(head.agency());
        List<DayEffect> effects = before.plan()
                .first()
                .datesUntil(before.plan().last().plusDays(1))
                .map(day -> new DayEffect(before.day(day), after.day(day)))
                .filter(effect -> !effect.none())
                .toList();
        if (effects.isEmpty()) throw CalendarRefusal.CALENDAR_STAYS_THE_SAME.because();
        return new CalendarOutcome(version, head.agency(), effects);
    }

    private WorkingCalendar now(@Nullable AgencyId agency) {
        AsOf today = agencies.today();
        return agency == null ? calendars.nation(today) : calendars.of(agency, today);
    }
}
