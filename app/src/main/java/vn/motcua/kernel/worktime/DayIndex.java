package vn.motcua.kernel.worktime;

import java.util.Arrays;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.worktime.calendar.CalendarDay;

/** The working days of a calendar, numbered in order from 0, so that counting is subtracting and the n-th day is looked up. */
final class DayIndex {

    /** A day after all that the calendar knows. */
    static final int BEYOND = Integer.MAX_VALUE;

    private final int firstDay;
    private final int[] before; // working days before each day; one more entry than days
    private final int[] workingDays;
    private final short[] closing;

    DayIndex(int firstDay, CalendarDay... days) {
        this.firstDay = firstDay;
        before = new int[days.length + 1];
        closing = new short[days.length];
        int[] found = new int[days.length];
        for (int i = 0; i < days.length; i++) {
            closing[i] = (short) days[i].closing();
            before[i + 1] = before[i] + (days[i].counts() ? 1 : 0);
            if (days[i].counts()) found[before[i]] = firstDay + i;
        }
        workingDays = Arrays.copyOf(found, before[days.length]);
    }

    /** How many working days there are before this day; also the number of the first one from it on. */
    int before(int day) {
        int index = day - firstDay;
        if (index < 0 || index >= before.length) throw outside();
        return before[index];
    }

    boolean knows(int day) {
        return day >= firstDay && day - firstDay < closing.length;
    }

    boolean works(int day) {
        return before(day + 1) > before(day);
    }

    /** The working day with that number, or {@link #BEYOND} the calendar. */
    int day(int number) {
        return number < workingDays.length ? workingDays[number] : BEYOND;
    }

    /** The regular closing time of a day, in minutes of the day. */
    int closing(int day) {
        return closing[day - firstDay];
    }

    private Refused outside() {
        return WorkingCalendar.outside(firstDay, firstDay + closing.length - 1);
    }
}
