package vn.motcua.kernel.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import vn.motcua.kernel.worktime.calendar.DaySpan;

/**
 * Moments as whole minutes of Vietnam's time since 1970-01-01T00:00. Vietnam has kept UTC+7 without change since 1975, so a minute number
 * and an instant say the same. A moment within a minute counts as that minute: what is printed on a receipt is what counts.
 */
final class Minutes {

    private static final int OFFSET = 7 * 60;

    private Minutes() {}

    static int of(Instant instant) {
        return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), 60) + OFFSET);
    }

    static Instant instant(int minute) {
        return Instant.ofEpochSecond((minute - OFFSET) * 60L);
    }

    static int of(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() * DaySpan.DAY);
    }

    /** The number of the day in which the minute lies, counted from 1970-01-01. */
    static int day(int minute) {
        return Math.floorDiv(minute, DaySpan.DAY);
    }

    static int midnight(int day) {
        return day * DaySpan.DAY;
    }

    static int ofDay(int minute) {
        return Math.floorMod(minute, DaySpan.DAY);
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.ofHours(7));
    }
}
