package vn.motcua.kernel.worktime.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.kernel.Refused;

/**
 * A stretch of one day: from a minute up to, not including, another.
 *
 * @param from minutes since midnight, 0 to 1439
 * @param until minutes since midnight, above {@code from}, at most 1440 (24:00)
 */
public record DaySpan(int from, int until) implements Comparable<DaySpan> {

    /** Minutes of a day. */
    public static final int DAY = 1440;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2}):([0-5]\\d)\\s*[-–]\\s*(\\d{1,2}):([0-5]\\d)");

    public DaySpan {
        if (from < 0 || until > DAY || from >= until)
            throw Refused.because(WorkTimeRefusal.HOURS_NOT_UNDERSTOOD, time(from) + "–" + time(until));
    }

    /** Reads {@code 07:30-11:30}. */
    public static DaySpan of(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) throw Refused.because(WorkTimeRefusal.HOURS_NOT_UNDERSTOOD, text);
        return new DaySpan(minute(written, 1), minute(written, 3));
    }

    /** How many minutes it lasts. */
    public int minutes() {
        return until - from;
    }

    /** As people write it: 07:30–11:30. */
    public String text() {
        return time(from) + "–" + time(until);
    }

    /** A minute of the day as HH:mm. */
    public static String time(int minuteOfDay) {
        return "%02d:%02d".formatted(minuteOfDay / 60, minuteOfDay % 60);
    }

    @Override
    public int compareTo(DaySpan other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(until, other.until);
    }

    private static int minute(Matcher written, int group) {
        return Integer.parseInt(written.group(group)) * 60 + Integer.parseInt(written.group(group + 1));
    }
}
