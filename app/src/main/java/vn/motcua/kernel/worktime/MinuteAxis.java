package vn.motcua.kernel.worktime;

import java.util.List;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.worktime.calendar.CalendarDay;
import vn.motcua.kernel.worktime.calendar.DaySpan;

/**
 * Time as the office sees it: only its open minutes, laid end to end. A position is the number of open minutes that have passed since the
 * calendar begins, so that differences are subtractions and a due moment is a search.
 */
final class MinuteAxis {

    /** A moment after all that the calendar knows. */
    static final int BEYOND = Integer.MAX_VALUE - 1;

    private final int firstDay;
    private final int[] before; // open minutes before each day; one more entry than days
    private final int[][] spans; // for each day: from, until, from, until, … in minutes of the day
    private final int[] nextOpenDay; // for each day the first one from it on that has hours; one more entry than days

    MinuteAxis(int firstDay, CalendarDay... days) {
        this.firstDay = firstDay;
        before = new int[days.length + 1];
        spans = new int[days.length][];
        nextOpenDay = new int[days.length + 1];
        List<DaySpan> lastSeen = List.of();
        int[] lastFlat = {};
        for (int i = 0; i < days.length; i++) {
            if (!days[i].open().equals(lastSeen)) lastFlat = flat(days[i].open());
            lastSeen = days[i].open();
            spans[i] = lastFlat;
            before[i + 1] = before[i] + minutes(lastFlat);
        }
        nextOpenDay[days.length] = days.length;
        for (int i = days.length - 1; i >= 0; i--) nextOpenDay[i] = spans[i].length > 0 ? i : nextOpenDay[i + 1];
    }

    /** Open minutes before this moment. */
    int position(int minute) {
        int i = index(Minutes.day(minute));
        if (i == spans.length) return before[i]; // the very end
        int ofDay = Minutes.ofDay(minute);
        int position = before[i];
        int[] day = spans[i];
        for (int s = 0; s < day.length && day[s] < ofDay; s += 2) position += Math.min(day[s + 1], ofDay) - day[s];
        return position;
    }

    /** The earliest moment by which that many open minutes have passed (more than none), or {@link #BEYOND} the calendar. */
    int earliest(int position) {
        if (position > before[before.length - 1]) return BEYOND;
        int i = dayOf(position);
        int left = position - before[i];
        int[] day = spans[i];
        int s = 0;
        while (left > day[s + 1] - day[s]) {
            left -= day[s + 1] - day[s];
            s += 2;
        }
        return Minutes.midnight(firstDay + i) + day[s] + left;
    }

    /** This moment if the office is open or just closes, else the next opening, or {@link #BEYOND} the calendar. */
    int nextOpen(int minute) {
        int i = index(Minutes.day(minute));
        if (i == spans.length) return BEYOND;
        int ofDay = Minutes.ofDay(minute);
        int[] day = spans[i];
        for (int s = 0; s < day.length; s += 2)
            if (ofDay <= day[s + 1]) return Minutes.midnight(firstDay + i) + Math.max(ofDay, day[s]);
        int next = nextOpenDay[i + 1];
        if (next == spans.length) return BEYOND;
        return Minutes.midnight(firstDay + next) + spans[next][0];
    }

    /** On a day with hours: that minute of the day if the office is open or just closes, else the next opening, else the last closing. */
    int within(int dayNumber, int minuteOfDay) {
        int[] day = spans[index(dayNumber)];
        for (int s = 0; s < day.length; s += 2)
            if (minuteOfDay <= day[s + 1]) return Minutes.midnight(dayNumber) + Math.max(minuteOfDay, day[s]);
        return Minutes.midnight(dayNumber) + day[day.length - 1];
    }

    /** The day within which the position is reached: before[i] < position <= before[i + 1]. */
    private int dayOf(int position) {
        int low = 0;
        int high = spans.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle + 1] >= position) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private int index(int day) {
        int index = day - firstDay;
        if (index < 0 || index > spans.length) throw outside();
        return index;
    }

    Refused outside() {
        return WorkingCalendar.outside(firstDay, firstDay + spans.length - 1);
    }

    private static int[] flat(List<DaySpan> spans) {
        int[] flat = new int[spans.size() * 2];
        for (int s = 0; s < spans.size(); s++) {
            flat[2 * s] = spans.get(s).from();
            flat[2 * s + 1] = spans.get(s).until();
        }
        return flat;
    }

    private static int minutes(int... flat) {
        int sum = 0;
        for (int s = 0; s < flat.length; s += 2) sum += flat[s + 1] - flat[s];
        return sum;
    }
}
