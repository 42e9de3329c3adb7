package vn.motcua.directory.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.worktime.calendar.CalendarPlan;
import vn.motcua.kernel.worktime.calendar.CalendarVersion;
import vn.motcua.kernel.worktime.calendar.OfficeHours;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.holiday.ShippedDays;

/** Puts the versions that hold together to the plan of one agency's calendar. */
final class PlanOf {

    private final List<CalendarEntry> holding;
    private final List<AgencyId> chain;

    /**
     * @param holding the nation's versions and those of the agencies of the chain, in the order in which they were entered
     * @param chain the agency and those above it, nearest first; empty for the nation
     */
    PlanOf(List<CalendarEntry> holding, List<AgencyId> chain) {
        this.holding = holding;
        this.chain = chain;
    }

    CalendarPlan plan(CalendarVersion version) {
        Set<Integer> years = announcedYears();
        List<SpecialDay> days = Stream.concat(
                        national(years).stream(), chain.stream().flatMap(agency -> closures(agency).stream()))
                .toList();
        return new CalendarPlan(
                version,
                LocalDate.of(ShippedDays.FIRST_YEAR, Month.JANUARY, 1),
                LocalDate.of(ShippedDays.LAST_YEAR, Month.DECEMBER, 31),
                hours(),
                days,
                years);
    }

    private Set<Integer> announcedYears() {
        Set<Integer> years = new HashSet<>(ShippedDays.announcedYears());
        of(null).map(CalendarEntry::year).filter(Objects::nonNull).forEach(years::add);
        return years;
    }

    /** What was announced; of what is only proposed, the days of years that are not announced and about which nothing else was said. */
    private List<SpecialDay> national(Set<Integer> announcedYears) {
        List<SpecialDay> all = of(null).flatMap(entry -> entry.days().stream()).toList();
        Set<LocalDate> settled =
                all.stream().filter(SpecialDay::announced).map(SpecialDay::day).collect(Collectors.toSet());
        return all.stream()
                .filter(day -> day.announced()
                        || (!announcedYears.contains(day.day().getYear()) && !settled.contains(day.day())))
                .toList();
    }

    private List<SpecialDay> closures(AgencyId agency) {
        boolean itself = agency.equals(chain.getFirst());
        return of(agency)
                .filter(entry -> itself || entry.below())
                .flatMap(entry -> entry.days().stream())
                .toList();
    }

    /** On each day the hours of the nearest agency that has set any by then, else the usual ones. */
    private List<OfficeHours> hours() {
        Set<LocalDate> turns = new TreeSet<>(Set.of(ShippedDays.usualHours().validFrom()));
        chain.stream().flatMap(this::set).map(OfficeHours::validFrom).forEach(turns::add);
        List<OfficeHours> all = new ArrayList<>();
        for (LocalDate day : turns) {
            OfficeHours on = on(day);
            all.add(new OfficeHours(day, on.week(), on.source()));
        }
        return all;
    }

    private OfficeHours on(LocalDate day) {
        for (AgencyId agency : chain) {
            OfficeHours latest = set(agency)
                    .filter(hours -> !hours.validFrom().isAfter(day))
                    .reduce(
                            null,
                            (one, other) -> one == null || !other.validFrom().isBefore(one.validFrom()) ? other : one);
            if (latest != null) return latest;
        }
        return ShippedDays.usualHours();
    }

    private Stream<OfficeHours> set(AgencyId agency) {
        return of(agency).map(CalendarEntry::hours).filter(Objects::nonNull);
    }

    private Stream<CalendarEntry> of(@Nullable AgencyId owner) {
        return holding.stream().filter(entry -> Objects.equals(entry.agency(), owner));
    }
}
