package vn.motcua.kernel.worktime.calendar;

/**
 * Which calendar, and which state of it. A calendar is never edited: what changes gets a new version, and every deadline names the version
 * by which it was counted.
 *
 * @param id such as {@code VN.4/1207.2}: the nation's fourth version with the second of agency 1207
 */
public record CalendarVersion(String id) {

    @Override
    public String toString() {
        return id;
    }
}
