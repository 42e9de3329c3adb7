package vn.motcua.kernel.worktime.holiday;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.text.Bilingual;
import vn.motcua.kernel.worktime.calendar.CalendarPlan;
import vn.motcua.kernel.worktime.calendar.CalendarVersion;
import vn.motcua.kernel.worktime.calendar.OfficeHours;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;
import vn.motcua.kernel.worktime.calendar.WeeklyHours;

/**
 * The nation's days off as this product ships them: {@code vietnam-days-off.tsv} for the announced years, each row with its source, and
 * {@link ExpectedDays} for those after.
 */
public final class ShippedDays {

    /** The first and the last year that has been announced, and the last of all. */
    public static final int FIRST_YEAR = 2018;

    public static final int LAST_ANNOUNCED = 2026;
    public static final int LAST_YEAR = 2036;

    private static final String FILE = "vietnam-days-off.tsv";
    private static final int COLUMNS = 9;

    private ShippedDays() {}

    /** The days of the announced years, in order. */
    public static List<SpecialDay> announced() {
        try (InputStream file = Objects.requireNonNull(ShippedDays.class.getResourceAsStream(FILE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(ShippedDays::day).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The days proposed for the years after. */
    public static List<SpecialDay> proposed() {
        return IntStream.rangeClosed(LAST_ANNOUNCED + 1, LAST_YEAR)
                .mapToObj(ExpectedDays::of)
                .flatMap(List::stream)
                .toList();
    }

    /** The hours of an office that has set none: eight hours, as one-stop software is delivered. */
    public static OfficeHours usualHours() {
        return new OfficeHours(
                LocalDate.of(FIRST_YEAR, Month.JANUARY, 1),
                WeeklyHours.USUAL,
                new LegalSource(
                        "Giờ làm việc mặc định",
                        "",
                        Grade.SEEN_IN_PRACTICE,
                        "As one-stop software is delivered; each agency sets its own"));
    }

    /** The years whose days off are announced. */
    public static Set<Integer> announcedYears() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_ANNOUNCED).boxed().collect(Collectors.toUnmodifiableSet());
    }

    /** The calendar of an office that has no days of its own. */
    public static CalendarPlan plan(CalendarVersion version) {
        return new CalendarPlan(
                version,
                LocalDate.of(FIRST_YEAR, Month.JANUARY, 1),
                LocalDate.of(LAST_YEAR, Month.DECEMBER, 31),
                List.of(usualHours()),
                Stream.concat(announced().stream(), proposed().stream()).toList(),
                announcedYears());
    }

    private static SpecialDay day(String row) {
        String[] cell = row.split("\t", -1);
        if (cell.length != COLUMNS) throw new IllegalStateException("row of days off: " + row);
        return new SpecialDay(
                LocalDate.parse(cell[0]),
                SpecialDayKind.valueOf(cell[1]),
                null,
                new Bilingual(cell[2], cell[3]),
                new LegalSource(cell[5], cell[6], Grade.valueOf(cell[7]), blank(cell[8])),
                true,
                cell[4].isEmpty() ? null : LocalDate.parse(cell[4]));
    }

    private static @Nullable String blank(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
