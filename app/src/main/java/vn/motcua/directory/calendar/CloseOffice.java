package vn.motcua.directory.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.calendar.CalendarBook.Head;
import vn.motcua.directory.change.Ground;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.text.Bilingual;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.SpecialDay;

/**
 * An agency is closed for storm, flood, epidemic or the like, on one day or several, all day or for a part of it; with the units below it where
 * that is said. A day on which it is closed until closing time is no working day, and whoever's deadline moves is told why.
 */
@Operation(records = CalendarAudit.OfficeClosed.class)
public class CloseOffice {

    /** The most days that one closure lasts. */
    public static final int MOST_DAYS = 60;

    private final CalendarDesk desk;
    private final AuditLog audit;

    CloseOffice(CalendarDesk desk, AuditLog audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * What is asked for.
     *
     * @param agency which agency
     * @param last the last day; the first is the ground's
     * @param span the part of each day, or {@code null} for all day
     * @param below true if the units below are closed as well
     * @param name what people are told
     * @param ground by what right
     */
    public record Command(
            AgencyId agency, LocalDate last, @Nullable DaySpan span, boolean below, Bilingual name, Ground ground) {}

    /** Does it. */
    @Transactional
    public CalendarOutcome close(Command command) {
        WorkingCalendar before = desk.open(command.agency());
        Ground ground = desk.checked(command.ground());
        LocalDate first = CalendarDesk.known(before, "effective", ground.effective());
        LocalDate last = CalendarDesk.known(before, "last", command.last());
        if (last.isBefore(first)) throw CalendarRefusal.CLOSURE_ENDS_BEFORE_IT_BEGINS.at("last");
        if (!last.isBefore(first.plusDays(MOST_DAYS))) throw CalendarRefusal.CLOSURE_TOO_LONG.at("last", MOST_DAYS);
        Bilingual name = desk.name(command.name());
        List<SpecialDay> days = first.datesUntil(last.plusDays(1))
                .map(day -> SpecialDay.closure(day, command.span(), name, ground.source()))
                .toList();
        CalendarOutcome outcome = desk.enter(
                before,
                new Head(
                        command.agency(),
                        CalendarKind.CLOSURE,
                        command.below(),
                        null,
                        null,
                        ground.source(),
                        ground.reason()),
                days,
                null);
        String hours = command.span() == null ? "" : command.span().text();
        audit.record(new CalendarAudit.OfficeClosed(
                command.agency(),
                first,
                last,
                hours,
                command.below(),
                ground.source().text(),
                ground.reason()));
        return outcome;
    }
}
