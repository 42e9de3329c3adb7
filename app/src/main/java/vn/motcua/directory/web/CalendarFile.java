package vn.motcua.directory.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.shown.CalendarYear;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.portal.Page;

/** A year's special days as an iCalendar file (RFC 5545): whole days as dates, parts of days by the clock. */
final class CalendarFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final int LINE = 73; // octets; a line has 75 at most, one of which is the blank of a continued one

    private final StringBuilder out = new StringBuilder();

    private CalendarFile() {}

    static String of(Page page, CalendarYear year, Instant now) {
        CalendarFile file = new CalendarFile();
        AgencyView agency = year.agency();
        String name = agency == null ? "" : " – " + agency.names().in(page.language());
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Mot Cua//directory//VI");
        file.line("X-WR-CALNAME:" + escaped(page.t("directory.calendar.title") + " " + year.year() + name));
        List<SpecialDay> days = year.special();
        for (int i = 0; i < days.size(); i++)
            file.event(page, days.get(i), (agency == null ? "vn" : agency.id().toString()) + "-" + i, now);
        file.line("END:VCALENDAR");
        return file.out.toString();
    }

    private void event(Page page, SpecialDay day, String key, Instant now) {
        String proposed = day.announced() ? "" : " " + page.t("kernel.deadline.proposed");
        line("BEGIN:VEVENT");
        line("UID:" + DAY.format(day.day()) + "-" + day.kind().name().toLowerCase(java.util.Locale.ROOT) + "-" + key
                + "@motcua");
        line("DTSTAMP:" + MOMENT.format(now.atOffset(ZoneOffset.UTC)));
        DaySpan span = day.span();
        line(span == null ? "DTSTART;VALUE=DATE:" + DAY.format(day.day()) : "DTSTART:" + at(day.day(), span.from()));
        line(
                span == null
                        ? "DTEND;VALUE=DATE:" + DAY.format(day.day().plusDays(1))
                        : "DTEND:" + at(day.day(), span.until()));
        line("SUMMARY:" + escaped(page.t(day.kind()) + ": " + day.name().in(page.language()) + proposed));
        line("DESCRIPTION:" + escaped(day.source().text()));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String at(LocalDate day, int minute) {
        return MOMENT.format(
                day.atStartOfDay(DatabaseClock.VIETNAM).plusMinutes(minute).withZoneSameInstant(ZoneOffset.UTC));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line, folded where it is too long; never inside a character. */
    private void line(String text) {
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                out.append("\r\n ");
                octets = 0;
            }
            out.append(character);
            octets += size;
            at += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
