package vn.motcua.kernel.worktime.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.calendar.CalendarVersion;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;
import vn.motcua.testing.Samples;

/** The days off: lunar dates, what is shipped against what was published, and what the rules propose against what was announced. */
class DaysOffTests {

    @ParameterizedTest
    @CsvSource({
        "2018, 2018-02-16, 2018-04-25",
        "2019, 2019-02-05, 2019-04-14",
        "2020, 2020-01-25, 2020-04-02",
        "2021, 2021-02-12, 2021-04-21",
        "2022, 2022-02-01, 2022-04-10",
        "2023, 2023-01-22, 2023-04-29",
        "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16"
    })
    void tetAndTheHungKingsDayFallWhereTheAlmanacPutsThem(int year, LocalDate tet, LocalDate hungKings) {
        assertThat(LunarDates.newYear(year)).isEqualTo(tet);
        assertThat(LunarDates.hungKings(year)).isEqualTo(hungKings);
    }

    @Test
    void everyPublishedDayOffAndSwapOf2019To2026IsShippedAndNoOther() throws IOException {
        Set<String> published = new TreeSet<>();
        try (Stream<String> rows = Files.lines(Samples.file("holidays.csv"))) {
            rows.skip(1)
                    .map(row -> row.split(",", -1))
                    .forEach(cell -> published.add(row(cell[0], kind(cell[2]), cell[3])));
        }
        LocalDate first = LocalDate.parse(published.iterator().next().substring(0, 10));
        Set<String> shipped = ShippedDays.announced().stream()
                .filter(each -> !each.day().isBefore(first))
                .map(DaysOffTests::row)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shipped).isEqualTo(published);
    }

    @Test
    void everyShippedRowNamesItsSourceAndBothLanguages() {
        assertThat(ShippedDays.announced())
                .allSatisfy(each -> assertThat(List.of(
                                each.source().document(),
                                each.name().vi(),
                                each.name().en()))
                        .noneMatch(String::isBlank));
    }

    @Test
    void swapsComeInPairsAndTradeAWorkingDayForARestDay() {
        WorkingCalendar calendar = WorkingCalendar.of(ShippedDays.plan(new CalendarVersion("thử")));
        for (SpecialDay each : ShippedDays.announced()) {
            LocalDate other = each.swappedWith();
            if (other == null) continue;
            assertThat(calendar.day(other).because())
                    .anyMatch(back -> each.day().equals(back.swappedWith()) && back.kind() != each.kind());
            assertThat(calendar.worksOn(each.day())).isEqualTo(each.kind() == SpecialDayKind.SWAP_WORKING_DAY);
        }
    }

    @ParameterizedTest
    @CsvSource({"2021", "2022", "2023", "2024", "2025", "2026"})
    void outsideTetAndSwapsTheRulesProposeWhatWasAnnounced(int year) {
        assertThat(outsideTet(ExpectedDays.of(year), year)).isEqualTo(outsideTet(ShippedDays.announced(), year));
    }

    @ParameterizedTest
    @CsvSource({"2019, 0", "2020, 1", "2021, 1", "2022, 0", "2023, 1", "2024, 1", "2025, 2", "2026, 0"})
    void aroundTetTheProposalDiffersByAtMostTwoDaysFromWhatWasDecided(int year, int days) {
        Set<LocalDate> proposed = tet(ExpectedDays.of(year));
        Set<LocalDate> decided = tet(ShippedDays.announced().stream()
                .filter(each -> each.day().getYear() == year)
                .toList());
        proposed.removeAll(decided);
        assertThat(proposed).hasSize(days);
    }

    @Test
    void noProposalEverPassesForAnnounced() {
        assertThat(ShippedDays.proposed()).isNotEmpty().noneMatch(SpecialDay::announced);
        WorkingCalendar calendar = WorkingCalendar.of(ShippedDays.plan(new CalendarVersion("thử")));
        assertThat(calendar.announced(2026)).isTrue();
        assertThat(calendar.announced(2027)).isFalse();
        assertThat(calendar.day(LocalDate.of(2027, 3, 1)).announced()).isFalse();
    }

    @Test
    void aYearHasElevenHolidays() {
        for (int year = 2027; year <= 2036; year++)
            assertThat(ExpectedDays.of(year).stream().filter(each -> each.kind() == SpecialDayKind.PUBLIC_HOLIDAY))
                    .hasSize(11);
    }

    private static Set<String> outsideTet(List<SpecialDay> days, int year) {
        return days.stream()
                .filter(each -> each.day().getYear() == year)
                .filter(each -> !each.name().vi().startsWith("Tết Nguyên đán"))
                .filter(each -> !each.kind().name().startsWith("SWAP"))
                .map(each -> each.day() + " " + each.kind() + " " + each.name().vi())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> tet(List<SpecialDay> days) {
        return days.stream()
                .filter(each -> each.name().vi().startsWith("Tết Nguyên đán"))
                .map(SpecialDay::day)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String row(SpecialDay day) {
        LocalDate with = day.swappedWith();
        return row(day.day().toString(), day.kind().name(), with == null ? "" : with.toString());
    }

    private static String row(String day, String kind, String with) {
        return day + " " + kind + " " + with;
    }

    private static String kind(String published) {
        return published.equals("holiday") ? "PUBLIC_HOLIDAY" : published.toUpperCase(Locale.ROOT);
    }
}
