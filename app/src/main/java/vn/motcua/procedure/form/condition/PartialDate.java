package vn.motcua.procedure.form.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which perhaps only the year, or year and month, is known, as many elder people's papers have it: written 1946, 1946-05 or
 * 1946-05-19.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 if not known
 * @param day 1 to 31, or 0 if not known
 */
public record PartialDate(int year, int month, int day) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** A whole date. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** What was written, if it is a date that the calendar has. */
    public static Optional<PartialDate> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)))
                : Optional.empty();
    }

    /** A date of these parts (0: not known), if the calendar has it. */
    public static Optional<PartialDate> of(int year, int month, int day) {
        if (year < 1 || year > 9999 || month == 0 && day != 0) return Optional.empty();
        try {
            LocalDate.of(year, Math.max(month, month == 0 ? 1 : month), day == 0 ? 1 : day);
            return Optional.of(new PartialDate(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** True if day, month and year are known. */
    public boolean whole() {
        return day != 0;
    }

    /** The first day that it can be. */
    public LocalDate first() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** The last day that it can be. */
    public LocalDate last() {
        if (whole()) return first();
        return month == 0
                ? LocalDate.of(year, 12, 31)
                : YearMonth.of(year, month).atEndOfMonth();
    }

    /** So many units later (earlier if negative); empty where it is not known well enough, or outside the calendar. */
    Optional<PartialDate> plus(long amount, Unit unit) {
        if (Math.abs(amount) > 4_000_000 || unit == Unit.DAYS && !whole() || unit == Unit.MONTHS && month == 0)
            return Optional.empty();
        LocalDate moved = switch (unit) {
            case DAYS -> first().plusDays(amount);
            case MONTHS -> first().plusMonths(amount);
            case YEARS -> first().plusYears(amount);
        };
        if (moved.getYear() < 1 || moved.getYear() > 9999) return Optional.empty();
        return Optional.of(new PartialDate(
                moved.getYear(), month == 0 ? 0 : moved.getMonthValue(), day == 0 ? 0 : moved.getDayOfMonth()));
    }

    /** Whole units from this date to another, at least: between the last day this can be and the first day the other can be. */
    long until(PartialDate other, Unit unit) {
        return switch (unit) {
            case DAYS -> ChronoUnit.DAYS.between(last(), other.first());
            case MONTHS -> ChronoUnit.MONTHS.between(last(), other.first());
            case YEARS -> ChronoUnit.YEARS.between(last(), other.first());
        };
    }

    /** As it is written in data: 1946, 1946-05, 1946-05-19. */
    public String text() {
        String text = "%04d".formatted(year);
        if (month > 0) text += "-%02d".formatted(month);
        return day > 0 ? text + "-%02d".formatted(day) : text;
    }

    /** As Vietnam writes it: 1946, 05/1946, 19/05/1946. */
    public String shown() {
        String text = "%04d".formatted(year);
        if (month > 0) text = "%02d/".formatted(month) + text;
        return day > 0 ? "%02d/".formatted(day) + text : text;
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
