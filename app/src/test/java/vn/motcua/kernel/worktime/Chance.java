package vn.motcua.kernel.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.text.Bilingual;
import vn.motcua.kernel.worktime.calendar.CalendarPlan;
import vn.motcua.kernel.worktime.calendar.CalendarVersion;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.OfficeHours;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;
import vn.motcua.kernel.worktime.calendar.WeeklyHours;
import vn.motcua.kernel.worktime.rule.CountingRule;
import vn.motcua.kernel.worktime.rule.CutOff;
import vn.motcua.kernel.worktime.rule.EndRule;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.Pause;
import vn.motcua.kernel.worktime.rule.StartRule;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/** Random calendars and questions, the awkward ones more often than life brings them; the same seed brings the same ones. */
final class Chance {

    static final int DAYS = 50;
    static final LegalSource SOURCE = LegalSource.read("thử", "");
    private static final Bilingual NAME = new Bilingual("ngày thử", "test day");
    private static final List<String> HOURS = List.of(
            "07:00-11:30, 13:30-17:00",
            "07:30-11:30, 13:00-17:00",
            "08:00-12:00",
            "07:15-11:47, 12:03-16:30, 18:00-19:30",
            "00:00-24:00",
            "22:00-24:00",
            "13:00-17:00");

    final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    World world() {
        LocalDate first = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(4000));
        List<OfficeHours> hours = new ArrayList<>();
        hours.add(new OfficeHours(first.minusDays(random.nextInt(3)), week(), SOURCE));
        if (one(3)) hours.add(new OfficeHours(first.plusDays(random.nextInt(DAYS)), week(), SOURCE));
        List<SpecialDay> special = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) special.add(special(first.plusDays(random.nextInt(30))));
        return new World(new CalendarPlan(
                new CalendarVersion("thử"), first, first.plusDays(DAYS - 1), hours, special, Set.of(first.getYear())));
    }

    Case question(World world) {
        CountingRule rule = rule();
        return new Case(
                moment(world, 14), limit(), rule, pauses(world, one(2) ? 0 : random.nextInt(1, 4), rule.cutOff()));
    }

    /** A moment in the first days; often an opening or closing, or next to one. */
    int moment(World world, int days) {
        int minute = world.firstMinute() + random.nextInt(days * DaySpan.DAY);
        if (one(3)) return minute;
        LocalDate date = LocalDate.ofEpochDay(minute / DaySpan.DAY);
        List<DaySpan> open = world.calendar().day(date).open();
        if (open.isEmpty()) return minute;
        DaySpan span = open.get(random.nextInt(open.size()));
        int edge = random.nextBoolean() ? span.from() : span.until();
        int near = Minutes.of(date) + edge + random.nextInt(-1, 2);
        return Math.max(world.firstMinute(), near);
    }

    TimeLimit limit() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4, 5, 6 -> TimeLimit.workingDays(random.nextInt(9));
            case 7, 8, 9, 10, 11, 12 -> TimeLimit.workingHours(random.nextInt(30));
            case 13, 14 -> TimeLimit.calendarDays(random.nextInt(14));
            default -> new TimeLimit(random.nextInt(2), LimitUnit.MONTHS);
        };
    }

    CountingRule rule() {
        return switch (random.nextInt(6)) {
            case 0 -> new CountingRule(cutOff(), StartRule.FROM_THE_MOMENT, EndRule.TO_THE_MINUTE, SOURCE);
            case 1 -> new CountingRule(cutOff(), StartRule.NEXT_DAY, EndRule.TO_THE_MINUTE, SOURCE);
            case 2 -> new CountingRule(cutOff(), StartRule.NEXT_DAY, EndRule.MIDNIGHT, SOURCE);
            case 3 -> new CountingRule(cutOff(), StartRule.SAME_DAY, EndRule.MIDNIGHT, SOURCE);
            case 4 -> new CountingRule(cutOff(), StartRule.SAME_DAY, EndRule.CLOSING, SOURCE);
            default -> new CountingRule(cutOff(), StartRule.NEXT_DAY, EndRule.CLOSING, SOURCE);
        };
    }

    List<Pause> pauses(World world, int count, CutOff cutOff) {
        List<Pause> pauses = new ArrayList<>();
        int from = moment(world, 20);
        for (int i = 0; i < count; i++) {
            int until = from + (one(5) ? 0 : random.nextInt(1, one(2) ? 400 : 6 * DaySpan.DAY));
            if (i == count - 1 && one(12)) pauses.add(Pause.since(Minutes.instant(from)));
            else if (arrives(world, until, cutOff))
                pauses.add(Pause.between(Minutes.instant(from), Minutes.instant(until)));
            from = one(3) ? until : moment(world, 20);
        }
        return pauses;
    }

    boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private static boolean arrives(World world, int minute, CutOff cutOff) {
        return minute < world.firstMinute() + world.minutes()
                && Arrival.counted(minute, cutOff, world.calendar().axis) != Count.BEYOND;
    }

    private CutOff cutOff() {
        return switch (random.nextInt(4)) {
            case 0 -> CutOff.NONE;
            case 1 -> new CutOff(CutOff.Kind.AT_A_TIME, one(2) ? 900 : random.nextInt(DaySpan.DAY));
            default -> CutOff.AT_CLOSING;
        };
    }

    private WeeklyHours week() {
        if (one(2)) return WeeklyHours.mondayToFriday(HOURS.get(random.nextInt(2)));
        Map<DayOfWeek, List<DaySpan>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values())
            if (!one(day.getValue() >= 6 ? 2 : 9)) week.put(day, hours(HOURS.get(random.nextInt(HOURS.size()))));
        return new WeeklyHours(week);
    }

    private static List<DaySpan> hours(String text) {
        return vn.motcua.kernel.worktime.calendar.DaySpans.of(text);
    }

    private SpecialDay special(LocalDate day) {
        return special(day, SpecialDayKind.values()[random.nextInt(SpecialDayKind.values().length)]);
    }

    SpecialDay special(LocalDate day, SpecialDayKind kind) {
        return switch (kind) {
            case CLOSURE -> SpecialDay.closure(day, one(2) ? null : span(), NAME, SOURCE);
            case EXTRA_HOURS -> SpecialDay.extraHours(day, span(), NAME, SOURCE);
            case SWAP_WORKING_DAY, SWAP_DAY_OFF ->
                SpecialDay.swap(day, kind, day.plusDays(random.nextInt(-8, 9)), NAME, SOURCE);
            default -> SpecialDay.announced(day, kind, NAME, SOURCE);
        };
    }

    private DaySpan span() {
        int from = random.nextInt(DaySpan.DAY - 1);
        return new DaySpan(from, random.nextInt(from + 1, DaySpan.DAY + 1));
    }
}
