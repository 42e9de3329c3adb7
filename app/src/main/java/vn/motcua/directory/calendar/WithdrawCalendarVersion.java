package vn.motcua.directory.calendar;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.calendar.CalendarBook.Head;
import vn.motcua.directory.change.Ground;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.worktime.WorkingCalendar;

/** Takes a version of a calendar back by another version: from now on it is as if it had not been said; what was known before stays known. */
@Operation(records = CalendarAudit.CalendarVersionWithdrawn.class)
public class WithdrawCalendarVersion {

    private final CalendarDesk desk;
    private final Calendars calendars;
    private final AuditLog audit;

    WithdrawCalendarVersion(CalendarDesk desk, Calendars calendars, AuditLog audit) {
        this.desk = desk;
        this.calendars = calendars;
        this.audit = audit;
    }

    /** Which version, and the ground; its day says nothing more than when it was decided. */
    public record Command(long version, Ground ground) {}

    /** Does it. */
    @Transactional
    public CalendarOutcome withdraw(Command command) {
        WorkingCalendar before = desk.open(entry(command).agency());
        CalendarEntry entry = entry(command); // again, now that nobody else can take it back
        if (!entry.withdrawable()) throw CalendarRefusal.NOT_WITHDRAWABLE.because();
        Ground ground = desk.checked(command.ground());
        Head head = new Head(
                entry.agency(), CalendarKind.WITHDRAWAL, false, null, entry.id(), ground.source(), ground.reason());
        CalendarOutcome outcome = desk.enter(before, head, List.of(), null);
        audit.record(new CalendarAudit.CalendarVersionWithdrawn(
                entry.agency(), entry.number(), entry.kind(), ground.source().text(), ground.reason()));
        return outcome;
    }

    private CalendarEntry entry(Command command) {
        return calendars
                .version(command.version())
                .orElseThrow(() -> CalendarRefusal.CALENDAR_VERSION_UNKNOWN.because());
    }
}
