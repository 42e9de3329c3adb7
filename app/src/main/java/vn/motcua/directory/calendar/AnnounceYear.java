package vn.motcua.directory.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.calendar.CalendarBook.Head;
import vn.motcua.directory.change.Ground;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.calendar.SpecialDay;

/**
 * All days off of a year are announced: of the days that were proposed those are confirmed that the announcement names, and the others fall
 * away. Days that nobody had proposed are announced one by one, before or after.
 */
@Operation(records = CalendarAudit.YearAnnounced.class, law = "Bộ luật Lao động 45/2019/QH14, Đ.112(3)")
public class AnnounceYear {

    private final CalendarDesk desk;
    private final AuditLog audit;

    AnnounceYear(CalendarDesk desk, AuditLog audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** Which of the proposed days are confirmed, and the ground, whose day lies in the year. */
    public record Command(Set<LocalDate> confirmed, Ground ground) {}

    /** Does it. */
    @Transactional
    public CalendarOutcome announce(Command command) {
        WorkingCalendar before = desk.open(null);
        Ground ground = desk.checked(command.ground());
        int year = CalendarDesk.known(before, "year", ground.effective()).getYear();
        if (before.announced(year)) throw CalendarRefusal.YEAR_ALREADY_ANNOUNCED.at("year", Integer.toString(year));
        List<SpecialDay> days = before.plan().specialDays().stream()
                .filter(day -> !day.announced()
                        && day.day().getYear() == year
                        && command.confirmed().contains(day.day()))
                .map(day -> SpecialDay.announced(day.day(), day.kind(), day.name(), ground.source()))
                .toList();
        CalendarOutcome outcome = desk.enter(
                before,
                new Head(null, CalendarKind.YEAR, false, year, null, ground.source(), ground.reason()),
                days,
                null);
        audit.record(new CalendarAudit.YearAnnounced(
                year, days.size(), ground.source().text(), ground.reason()));
        return outcome;
    }
}
