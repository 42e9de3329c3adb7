package vn.motcua.directory.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.calendar.CalendarBook.Head;
import vn.motcua.directory.change.Ground;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.calendar.OfficeHours;
import vn.motcua.kernel.worktime.calendar.WeeklyHours;

/** An agency has other hours from a day on; units below it that have set none of their own have them too. */
@Operation(records = CalendarAudit.HoursSet.class)
public class SetHours {

    private final CalendarDesk desk;
    private final AuditLog audit;

    SetHours(CalendarDesk desk, AuditLog audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** Whose hours, which, and the ground, whose day is the first with them. */
    public record Command(AgencyId agency, WeeklyHours week, Ground ground) {}

    /** Does it. */
    @Transactional
    public CalendarOutcome set(Command command) {
        WorkingCalendar before = desk.open(command.agency());
        Ground ground = desk.checked(command.ground());
        LocalDate from = CalendarDesk.known(before, "effective", ground.effective());
        if (command.week().isEmpty()) throw CalendarRefusal.NO_HOURS.at("hours-1");
        CalendarOutcome outcome = desk.enter(
                before,
                Head.of(command.agency(), CalendarKind.HOURS, ground.source(), ground.reason()),
                List.of(),
                new OfficeHours(from, command.week(), ground.source()));
        audit.record(new CalendarAudit.HoursSet(
                command.agency(), from, ground.source().text(), ground.reason()));
        return outcome;
    }
}
