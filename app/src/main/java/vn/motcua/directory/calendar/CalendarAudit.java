package vn.motcua.directory.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/** What the log keeps of calendars: days, hours, the document that orders them. The nation's calendar is the subject {@code VN}. */
public sealed interface CalendarAudit extends AuditEvent {

    @Override
    default AuditSubject subject() {
        AgencyId agency = agency();
        return new AuditSubject("directory.calendar", agency == null ? "VN" : agency.toString());
    }

    /** The nation has a day off more. */
    record DayOffAnnounced(LocalDate day, String name, String source, String purpose) implements CalendarAudit {}

    /** A working day is off, and a day of rest is worked for it. */
    record SwapAnnounced(LocalDate off, LocalDate worked, String source, String purpose) implements CalendarAudit {}

    /** All days off of a year are announced. */
    record YearAnnounced(int year, int days, String source, String purpose) implements CalendarAudit {}

    /** An agency has other hours from a day on. */
    record HoursSet(AgencyId agency, LocalDate from, String source, String purpose) implements CalendarAudit {}

    /** An agency is closed from a day to a day, for these hours or ({@code hours} empty) all day. */
    record OfficeClosed(
            AgencyId agency,
            LocalDate first,
            LocalDate last,
            String hours,
            boolean below,
            String source,
            String purpose)
            implements CalendarAudit {}

    /** A version was taken back. */
    record CalendarVersionWithdrawn(
            @Nullable AgencyId agency, int number, CalendarKind kind, String source, String purpose)
            implements CalendarAudit {}
}
