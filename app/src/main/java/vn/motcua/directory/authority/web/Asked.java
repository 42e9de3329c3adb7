package vn.motcua.directory.authority.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.form.Form;

/**
 * For which day a page is asked, and by what was known when: fields {@code day}, {@code known} (a date; its end) and {@code at} (a time on it).
 *
 * @param asOf the day and the moment of knowledge
 * @param known the date of knowledge, or {@code null} for now
 */
record Asked(AsOf asOf, @Nullable LocalDate known) {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,6})?)?");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    /** Reads the fields; what is wrong is noted in the form, and today or now stands in for it. */
    static Asked of(Form form, LocalDate today) {
        LocalDate day = form.dateIfAny("day", "directory.asked.day");
        LocalDate known = form.dateIfAny("known", "directory.asked.known");
        String at = form.optional("at", 20);
        if (!at.isEmpty() && !TIME.matcher(at).matches()) {
            form.wrong("at", KernelRefusal.NOT_UNDERSTOOD, at);
            at = "";
        }
        Instant moment = known == null ? Instant.MAX : at.isEmpty() ? end(known) : moment(known, at);
        Asked asked = new Asked(new AsOf(day == null ? today : day, moment), known);
        if (form.error("day") == null) form.with("day", asked.asOf().day());
        if (known != null) form.with("known", known);
        return asked;
    }

    /** The part of an address that asks by what was known at a moment. */
    static String query(LocalDate day, Instant moment) {
        ZonedDateTime there = moment.atZone(DatabaseClock.VIETNAM);
        return "day=" + day + "&known=" + there.toLocalDate() + "&at=" + EXACT.format(there);
    }

    /** The part of an address that asks the same again. */
    String query() {
        return known == null ? "day=" + asOf.day() : query(asOf.day(), asOf.known());
    }

    /** The last microsecond of a day. */
    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(DatabaseClock.VIETNAM).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** The moment, or the last microsecond of the minute or second that was named. */
    private static Instant moment(LocalDate day, String at) {
        String padded = at.indexOf(':') == 1 ? "0" + at : at;
        Instant moment = day.atTime(LocalTime.parse(padded))
                .atZone(DatabaseClock.VIETNAM)
                .toInstant();
        if (padded.indexOf('.') >= 0) return moment;
        return moment.plus(1, padded.length() == 5 ? ChronoUnit.MINUTES : ChronoUnit.SECONDS)
                .minus(1, ChronoUnit.MICROS);
    }
}
