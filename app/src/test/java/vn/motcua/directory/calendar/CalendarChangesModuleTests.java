package vn.motcua.directory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.FoundAgency;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.directory.change.Preview;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Bilingual;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.DaySpans;
import vn.motcua.kernel.worktime.calendar.WeeklyHours;
import vn.motcua.testing.ModuleTest;

/** Closures, hours and announcements: each on its days, below whom it should be, and not before it was known. Each test has its own days. */
@ModuleTest
class CalendarChangesModuleTests {

    private static final LocalDate FOUNDED = LocalDate.of(2021, 3, 1);

    @Autowired
    private Calendars calendars;

    @Autowired
    private FoundAgency found;

    @Autowired
    private CloseOffice close;

    @Autowired
    private SetHours setHours;

    @Autowired
    private AnnounceDayOff announceDay;

    @Autowired
    private AnnounceSwap announceSwap;

    @Autowired
    private AnnounceYear announceYear;

    @Autowired
    private WithdrawCalendarVersion withdraw;

    @Autowired
    private Preview preview;

    @Autowired
    private Clock clock;

    @Test
    void aClosureIsKnownFromItsMomentOnAndMayBeTakenBack() {
        AgencyId agency = found("Sở Thử bão", null);
        LocalDate storm = LocalDate.of(2025, 6, 4);
        Instant before = clock.instant();
        CalendarOutcome outcome = close(agency, storm, storm.plusDays(1), null, false);
        assertThat(outcome.effects()).hasSize(2);
        assertThat(now(agency).worksOn(storm)).isFalse();
        assertThat(now(agency).day(storm).because().getFirst().name().vi()).isEqualTo("Bão số 3");
        assertThat(calendars.of(agency, new AsOf(storm, before)).worksOn(storm)).isTrue();
        Instant between = clock.instant();
        act(() -> withdraw.withdraw(new WithdrawCalendarVersion.Command(outcome.version(), ground(storm))));
        assertThat(now(agency).worksOn(storm)).isTrue();
        assertThat(calendars.of(agency, new AsOf(storm, between)).worksOn(storm))
                .isFalse();
        assertThat(calendars.versions(agency, new Paging(1, 10)).items())
                .extracting(CalendarEntry::kind)
                .containsExactly(CalendarKind.WITHDRAWAL, CalendarKind.CLOSURE);
        refused(
                () -> withdraw.withdraw(new WithdrawCalendarVersion.Command(outcome.version(), ground(storm))),
                CalendarRefusal.NOT_WITHDRAWABLE,
                null);
    }

    @Test
    void aPartOfADayIsClosedAndUnitsBelowOnlyWhereThatIsSaid() {
        AgencyId above = found("Sở Thử lụt", null);
        AgencyId below = found("Phòng Thử lụt", above);
        LocalDate day = LocalDate.of(2025, 6, 5);
        close(above, day, day, DaySpan.of("07:00-11:30"), false);
        assertThat(DaySpans.text(now(above).day(day).open())).isEqualTo("13:30–17:00");
        assertThat(now(above).worksOn(day)).isTrue();
        assertThat(now(below).day(day).open()).hasSize(2);
        close(above, day, day, null, true);
        assertThat(now(below).worksOn(day)).isFalse();
    }

    @Test
    void hoursComeFromTheNearestAgencyThatHasSetSome() {
        AgencyId above = found("Sở Thử giờ", null);
        AgencyId below = found("Phòng Thử giờ", above);
        LocalDate first = LocalDate.of(2025, 3, 3);
        hours(above, first, "08:00-12:00, 13:00-17:00");
        assertThat(open(below, first)).isEqualTo("08:00–12:00, 13:00–17:00");
        assertThat(open(below, first.minusDays(3))).isEqualTo("07:00–11:30, 13:30–17:00");
        hours(below, LocalDate.of(2025, 5, 5), "07:30-11:30");
        hours(above, LocalDate.of(2025, 7, 7), "09:00-15:00");
        assertThat(open(below, LocalDate.of(2025, 7, 8))).isEqualTo("07:30–11:30");
        assertThat(open(below, LocalDate.of(2025, 4, 8))).isEqualTo("08:00–12:00, 13:00–17:00");
        assertThat(open(above, LocalDate.of(2025, 7, 8))).isEqualTo("09:00–15:00");
    }

    @Test
    void theNationGetsADayOffASwapAndAYear() {
        LocalDate mourning = LocalDate.of(2031, 8, 12);
        act(() -> announceDay.announce(new AnnounceDayOff.Command(name("Quốc tang"), false, ground(mourning))));
        LocalDate friday = LocalDate.of(2031, 8, 22);
        act(() -> announceSwap.announce(new AnnounceSwap.Command(friday.plusDays(1), ground(friday))));
        WorkingCalendar nation = nation();
        assertThat(nation.worksOn(mourning)).isFalse();
        assertThat(nation.worksOn(friday)).isFalse();
        assertThat(nation.worksOn(friday.plusDays(1))).isTrue();
        LocalDate newYear = LocalDate.of(2031, 1, 1);
        act(() -> announceYear.announce(new AnnounceYear.Command(Set.of(newYear), ground(newYear))));
        assertThat(nation().announced(2031)).isTrue();
        assertThat(nation().day(newYear).announced()).isTrue();
        assertThat(nation().worksOn(mourning)).isFalse();
        assertThat(nation().worksOn(LocalDate.of(2031, 9, 2))).isTrue();
    }

    @Test
    void aPreviewLeavesNothingBehind() {
        AgencyId agency = found("Sở Thử xem trước", null);
        LocalDate day = LocalDate.of(2025, 6, 11);
        assertThat(preview.of(() -> close(agency, day, day, null, false)).effects())
                .hasSize(1);
        assertThat(now(agency).worksOn(day)).isTrue();
        close(agency, day.plusDays(1), day.plusDays(1), null, false);
        assertThat(now(agency).worksOn(day)).isTrue();
        assertThat(now(agency).worksOn(day.plusDays(1))).isFalse();
    }

    @Test
    void whatMakesNoSenseIsRefusedAtItsField() {
        AgencyId agency = found("Sở Thử từ chối", null);
        LocalDate monday = LocalDate.of(2025, 6, 9);
        refused(
                () -> close(agency, monday, monday.minusDays(1), null, false),
                CalendarRefusal.CLOSURE_ENDS_BEFORE_IT_BEGINS,
                "last");
        refused(
                () -> close(agency, monday, monday.plusDays(60), null, false),
                CalendarRefusal.CLOSURE_TOO_LONG,
                "last");
        LocalDate sunday = monday.minusDays(1);
        refused(
                () -> close(agency, LocalDate.of(2017, 1, 2), monday, null, false),
                CalendarRefusal.DAY_OUTSIDE_CALENDAR,
                "effective");
        refused(
                () -> setHours.set(new SetHours.Command(agency, new WeeklyHours(Map.of()), ground(monday))),
                CalendarRefusal.NO_HOURS,
                "hours-1");
        refused(
                () -> setHours.set(new SetHours.Command(agency, WeeklyHours.USUAL, ground(monday))),
                CalendarRefusal.CALENDAR_STAYS_THE_SAME,
                null);
        refused(
                () -> announceDay.announce(new AnnounceDayOff.Command(name("Nghỉ"), false, ground(sunday))),
                CalendarRefusal.DAY_OF_REST_ANYWAY,
                "effective");
        refused(
                () -> announceDay.announce(
                        new AnnounceDayOff.Command(name("Nghỉ"), false, ground(LocalDate.of(2025, 9, 2)))),
                CalendarRefusal.ALREADY_OFF,
                "effective");
        refused(
                () -> announceSwap.announce(new AnnounceSwap.Command(monday.plusDays(1), ground(monday))),
                CalendarRefusal.WORKED_DAY_NOT_OF_REST,
                "worked");
        refused(
                () -> announceSwap.announce(new AnnounceSwap.Command(sunday, ground(sunday))),
                CalendarRefusal.SWAPPED_DAY_NOT_WORKED,
                "effective");
        refused(
                () -> announceYear.announce(new AnnounceYear.Command(Set.of(), ground(monday))),
                CalendarRefusal.YEAR_ALREADY_ANNOUNCED,
                "year");
        refused(
                () -> withdraw.withdraw(new WithdrawCalendarVersion.Command(Long.MAX_VALUE, ground(monday))),
                CalendarRefusal.CALENDAR_VERSION_UNKNOWN,
                null);
    }

    @Test
    void whoIsNobodyMayNothing() {
        AgencyId agency = found("Sở Thử quyền", null);
        LocalDate day = LocalDate.of(2025, 6, 10);
        CloseOffice.Command command = new CloseOffice.Command(agency, day, null, false, name("Bão"), ground(day));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> close.close(command))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(KernelRefusal.NOT_ALLOWED));
    }

    private CalendarOutcome close(
            AgencyId agency, LocalDate first, LocalDate last, @Nullable DaySpan span, boolean below) {
        return act(
                () -> close.close(new CloseOffice.Command(agency, last, span, below, name("Bão số 3"), ground(first))));
    }

    private void hours(AgencyId agency, LocalDate from, String hours) {
        act(() -> setHours.set(new SetHours.Command(agency, WeeklyHours.mondayToFriday(hours), ground(from))));
    }

    private String open(AgencyId agency, LocalDate day) {
        return DaySpans.text(now(agency).day(day).open());
    }

    private WorkingCalendar now(AgencyId agency) {
        return calendars.of(agency, AsOf.today(clock));
    }

    private WorkingCalendar nation() {
        return calendars.nation(AsOf.today(clock));
    }

    private AgencyId found(String name, @Nullable AgencyId parent) {
        NewAgency agency = new NewAgency(AgencyNames.of(name), AgencyKind.OTHER, parent, Contact.NONE, Map.of());
        return act(() -> found.found(new FoundAgency.Command(agency, ground(FOUNDED))))
                .agencies()
                .getFirst();
    }

    private static Bilingual name(String vi) {
        return new Bilingual(vi, "");
    }

    private static Ground ground(LocalDate day) {
        return new Ground(day, LegalSource.read("Công điện 1/CĐ-UBND", ""), "kiểm thử");
    }

    private static <T> T act(Supplier<T> what) {
        return Actors.as(Actor.OPERATOR, what);
    }

    private static void refused(Supplier<?> what, Refusal refusal, @Nullable String field) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> act(what)).satisfies(refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.field().orElse(null)).isEqualTo(field);
        });
    }
}
