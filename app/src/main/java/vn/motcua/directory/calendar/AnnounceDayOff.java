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

/** The nation gets a day off more: mourning, a new holiday, a day in lieu. */
@Operation(records = CalendarAudit.DayOffAnnounced.class, law = "Bộ luật Lao động 45/2019/QH14, Đ.112")
public class AnnounceDayOff {

    private final CalendarDesk desk;
    private final AuditLog audit;

    AnnounceDayOff(CalendarDesk desk, AuditLog audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** What the day is called, whether it stands in for a holiday on the weekly rest, and the ground, whose day it is. */
    public record Command(Bilingual name, boolean inLieu, Ground ground) {}

    /** Does it. */
    @Transactional
    public CalendarOutcome announce(Command command) {
        WorkingCalendar before = desk.open(null);
        Ground ground = desk.checked(command.ground());
        LocalDate day = CalendarDesk.known(before, "effective", ground.effective());
        CalendarDay now = before.day(day);
        if (now.because().stream()
                .anyMatch(each -> each.announced() && each.kind().dayOff()))
            throw CalendarRefusal.ALREADY_OFF.at("effective", day);
        if (now.weeklyRest()) throw CalendarRefusal.DAY_OF_REST_ANYWAY.at("effective", day);
        Bilingual name = desk.name(command.name());
        SpecialDayKind kind = command.inLieu() ? SpecialDayKind.DAY_IN_LIEU : SpecialDayKind.PUBLIC_HOLIDAY;
        CalendarOutcome outcome = desk.enter(
                before,
                Head.of(null, CalendarKind.DAY_OFF, ground.source(), ground.reason()),
                List.of(SpecialDay.announced(day, kind, name, ground.source())),
                null);
        audit.record(new CalendarAudit.DayOffAnnounced(
                day, name.vi(), ground.source().text(), ground.reason()));
        return outcome;
    }
}
