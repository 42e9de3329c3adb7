package vn.motcua.directory.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.calendar.CalendarBook.Head;
import vn.motcua.directory.change.Ground;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.text.Bilingual;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.calendar.CalendarDay;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;

/** A working day of the nation is off, and a Saturday or Sunday is worked for it, with that day's hours. */
@Operation(records = CalendarAudit.SwapAnnounced.class, law = "Bộ luật Lao động 45/2019/QH14, Đ.112")
public class AnnounceSwap {

    private static final Bilingual OFF = new Bilingual("Nghỉ hoán đổi", "Swapped day off");
    private static final Bilingual WORKED = new Bilingual("Làm bù", "Swapped working day");

    private final CalendarDesk desk;
    private final AuditLog audit;

    AnnounceSwap(CalendarDesk desk, AuditLog audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** The day that is worked, and the ground, whose day is the one that is off. */
    public record Command(LocalDate worked, Ground ground) {}

    /** Does it. */
    @Transactional
    public CalendarOutcome announce(Command command) {
        WorkingCalendar before = desk.open(null);
        Ground ground = desk.checked(command.ground());
        LocalDate off = CalendarDesk.known(before, "effective", ground.effective());
        LocalDate worked = CalendarDesk.known(before, "worked", command.worked());
        if (!before.worksOn(off)) throw CalendarRefusal.SWAPPED_DAY_NOT_WORKED.at("effective", off);
        CalendarDay rest = before.day(worked);
        if (!rest.weeklyRest() || !rest.because().isEmpty())
            throw CalendarRefusal.WORKED_DAY_NOT_OF_REST.at("worked", worked);
        CalendarOutcome outcome = desk.enter(
                before,
                Head.of(null, CalendarKind.SWAP, ground.source(), ground.reason()),
                List.of(
                        SpecialDay.swap(off, SpecialDayKind.SWAP_DAY_OFF, worked, OFF, ground.source()),
                        SpecialDay.swap(worked, SpecialDayKind.SWAP_WORKING_DAY, off, WORKED, ground.source())),
                null);
        audit.record(
                new CalendarAudit.SwapAnnounced(off, worked, ground.source().text(), ground.reason()));
        return outcome;
    }
}
