package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.calendar.Calendars;
import vn.motcua.directory.shown.CalendarYear;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The public calendar: a year as months, the days that are not as their week would have them, the hours, and all versions. */
@Controller
@OpenToAll
class CalendarController {

    private final Templates templates;
    private final CalendarRequest request;
    private final Picker picker;
    private final Calendars calendars;
    private final Access access;

    CalendarController(
            Templates templates, CalendarRequest request, Picker picker, Calendars calendars, Access access) {
        this.templates = templates;
        this.request = request;
        this.picker = picker;
        this.calendars = calendars;
        this.access = access;
    }

    @GetMapping("/directory/calendar")
    ResponseEntity<JteModel> show(Page page, Form form) {
        return form.submit(
                () -> {
                    int year = request.year(form);
                    AgencyView agency = request.agency(form);
                    CalendarYear shown =
                            new CalendarYear(request.calendar(form, agency), agency, year, request.today());
                    Paging paging = new ListRequest(form, request.today()).paging();
                    return ResponseEntity.ok(page(page, form, shown, paging));
                },
                refused -> page(
                        page,
                        refused,
                        new CalendarYear(
                                request.calendar(Form.empty(), null),
                                null,
                                request.today().getYear(),
                                request.today()),
                        new Paging(1, 20)));
    }

    private JteModel page(Page page, Form form, CalendarYear shown, Paging paging) {
        AgencyView agency = shown.agency();
        return templates.directoryCalendar(
                page,
                form,
                shown,
                calendars.versions(agency == null ? null : agency.id(), paging),
                picker.choices(form, "agency"),
                access.scope(page.actor(), "directory.calendar").nation());
    }
}
