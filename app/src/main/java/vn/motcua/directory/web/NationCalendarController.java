package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.calendar.AnnounceDayOff;
import vn.motcua.directory.calendar.AnnounceSwap;
import vn.motcua.directory.calendar.CalendarEntry;
import vn.motcua.directory.calendar.CalendarRefusal;
import vn.motcua.directory.calendar.Calendars;
import vn.motcua.directory.calendar.WithdrawCalendarVersion;
import vn.motcua.directory.change.Ground;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.text.Bilingual;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The nation's days off and swaps, and what is taken back of any calendar. */
@Controller
@Requires("directory.calendar")
class NationCalendarController {

    private static final String CALENDAR = "directory.calendar";
    private static final int LONGEST = 200;

    private final Templates templates;
    private final EditDesk desk;
    private final CalendarPreviews previews;
    private final CalendarRequest request;
    private final Calendars calendars;
    private final AnnounceDayOff announceDay;
    private final AnnounceSwap announceSwap;
    private final WithdrawCalendarVersion withdraw;
    private final Access access;

    NationCalendarController(
            Templates templates,
            EditDesk desk,
            CalendarPreviews previews,
            CalendarRequest request,
            Calendars calendars,
            AnnounceDayOff announceDay,
            AnnounceSwap announceSwap,
            WithdrawCalendarVersion withdraw,
            Access access) {
        this.templates = templates;
        this.desk = desk;
        this.previews = previews;
        this.request = request;
        this.calendars = calendars;
        this.announceDay = announceDay;
        this.announceSwap = announceSwap;
        this.withdraw = withdraw;
        this.access = access;
    }

    @GetMapping("/directory/calendar/day-off")
    JteModel askDay(Page page) {
        nation(page);
        return templates.directoryDayOff(page, begin());
    }

    @PostMapping("/directory/calendar/day-off")
    ResponseEntity<JteModel> announceDay(Page page, Form form) {
        return previews.answer(
                page,
                form,
                () -> {
                    Bilingual name = new Bilingual(
                            form.text("name", "directory.day_off.name", LONGEST), form.optional("english", LONGEST));
                    Ground ground = desk.ground(form);
                    form.check();
                    return announceDay.announce(new AnnounceDayOff.Command(name, form.ticked("inLieu"), ground));
                },
                refused -> templates.directoryDayOff(page, refused));
    }

    @GetMapping("/directory/calendar/swap")
    JteModel askSwap(Page page) {
        nation(page);
        return templates.directorySwap(page, begin());
    }

    @PostMapping("/directory/calendar/swap")
    ResponseEntity<JteModel> announceSwap(Page page, Form form) {
        return previews.answer(
                page,
                form,
                () -> {
                    Ground ground = desk.ground(form);
                    AnnounceSwap.Command command =
                            new AnnounceSwap.Command(form.date("worked", "directory.swap.worked"), ground);
                    form.check();
                    return announceSwap.announce(command);
                },
                refused -> templates.directorySwap(page, refused));
    }

    @GetMapping("/directory/calendar/versions/{version}/withdraw")
    JteModel askWithdraw(Page page, @PathVariable String version) {
        return templates.directoryWithdrawVersion(page, begin(), own(page, version));
    }

    @PostMapping("/directory/calendar/versions/{version}/withdraw")
    ResponseEntity<JteModel> withdraw(Page page, @PathVariable String version, Form form) {
        CalendarEntry entry = own(page, version);
        return previews.answer(
                page,
                form,
                () -> {
                    Ground ground = new Ground(request.today(), desk.source(form), desk.reason(form));
                    form.check();
                    return withdraw.withdraw(new WithdrawCalendarVersion.Command(entry.id(), ground));
                },
                refused -> templates.directoryWithdrawVersion(page, refused, entry));
    }

    /** A version of a calendar that is the editor's; any other is not theirs to take back. */
    private CalendarEntry own(Page page, String number) {
        CalendarEntry entry = calendars
                .version(ListRequest.id(number).value())
                .orElseThrow(() -> CalendarRefusal.CALENDAR_VERSION_UNKNOWN.because());
        if (entry.agency() == null) nation(page);
        else if (!page.may(CALENDAR, entry.agency())) throw Refused.because(KernelRefusal.NOT_FOUND);
        return entry;
    }

    private void nation(Page page) {
        if (!access.scope(page.actor(), CALENDAR).nation()) throw Refused.because(KernelRefusal.NOT_ALLOWED);
    }

    private static Form begin() {
        return Form.empty().with("grade", LegalSource.Grade.READ);
    }
}
