package vn.motcua.dossier.national;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * Dates as agencies' systems write them: {@code yyyyMMddHHmmss} in Vietnam's time without zone; beside it, what was seen in places: without seconds or
 * without time of day, ISO 8601, and {@code dd/MM/yyyy} with or without time.
 */
public final class WireTime {

    private static final DateTimeFormatter WIRE = pattern("uuuuMMddHHmmss");
    private static final List<DateTimeFormatter> TIMES = List.of(
            pattern("uuuuMMddHHmm"),
            pattern("dd/MM/uuuu HH:mm:ss"),
            pattern("dd/MM/uuuu HH:mm"),
            pattern("uuuu-MM-dd HH:mm:ss"));
    private static final List<DateTimeFormatter> DAYS =
            List.of(pattern("uuuuMMdd"), pattern("dd/MM/uuuu"), pattern("uuuu-MM-dd"));
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private WireTime() {}

    /** The moment; empty if the text is none, or lies far outside living memory. */
    public static Optional<Instant> read(String text) {
        return Optional.ofNullable(moment(text))
                .filter(time -> time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR)
                .map(time -> time.atZone(DatabaseClock.VIETNAM).toInstant());
    }

    /** As the wire wants it; empty for no moment. */
    public static String write(@Nullable Instant moment) {
        return moment == null ? "" : WIRE.format(LocalDateTime.ofInstant(moment, DatabaseClock.VIETNAM));
    }

    private static @Nullable LocalDateTime moment(String text) {
        if (text.length() == 14 && digits(text)) return time(text, WIRE);
        for (DateTimeFormatter format : TIMES) {
            LocalDateTime time = time(text, format);
            if (time != null) return time;
        }
        for (DateTimeFormatter format : DAYS) {
            LocalDate day = day(text, format);
            if (day != null) return day.atTime(LocalTime.MIDNIGHT);
        }
        return iso(text);
    }

    private static @Nullable LocalDateTime iso(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            // with a zone, perhaps
        }
        try {
            return LocalDateTime.ofInstant(OffsetDateTime.parse(text).toInstant(), DatabaseClock.VIETNAM);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDateTime time(String text, DateTimeFormatter format) {
        try {
            return LocalDateTime.parse(text, format);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean digits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
