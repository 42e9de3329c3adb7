package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.calendar.CalendarRefusal;
import vn.motcua.directory.calendar.Calendars;
import vn.motcua.directory.calendar.CloseOffice;
import vn.motcua.directory.calendar.SetHours;
import vn.motcua.directory.change.Ground;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.text.Bilingual;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.DaySpans;
import vn.motcua.kernel.worktime.calendar.WeeklyHours;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** An agency's hours and closures. */
@Controller
@Requires(value = "directory.calendar", agency = "id")
class OfficeCalendarController {

    private static final int LONGEST = 200;

    private final Templates templates;
    private final EditDesk desk;
    private final CalendarPreviews previews;
    private final Calendars calendars;
    private final CalendarRequest request;
    private final CloseOffice close;
    private final SetHours setHours;

    OfficeCalendarController(
            Templates templates,
            EditDesk desk,
            CalendarPreviews previews,
            Calendars calendars,
            CalendarRequest request,
            CloseOffice close,
            SetHours setHours) {
        this.templates = templates;
        this.desk = desk;
        this.previews = previews;
        this.calendars = calendars;
        this.request = request;
        this.close = close;
        this.setHours = setHours;
    }

    @GetMapping("/directory/{id}/calendar/closure")
    JteModel askClosure(Page page, @PathVariable String id) {
        AgencyView agency = desk.agency(id);
        LocalDate today = request.today();
        return templates.directoryClosure(
                page, desk.begin(agency).with("effective", today).with("last", today), agency);
    }

    @PostMapping("/directory/{id}/calendar/closure")
    ResponseEntity<JteModel> close(Page page, @PathVariable String id, Form form) {
        AgencyView agency = desk.agency(id);
        return previews.answer(
                page,
                form,
                () -> {
                    Ground ground = desk.ground(form);
                    CloseOffice.Command command = new CloseOffice.Command(
                            agency.id(),
                            form.date("last", "directory.closure.last"),
                            span(form),
                            form.ticked("below"),
                            new Bilingual(
                                    form.text("name", "directory.closure.name", LONGEST),
                                    form.optional("english", LONGEST)),
                            ground);
                    form.check();
                    return close.close(command);
                },
                refused -> templates.directoryClosure(page, refused, agency));
    }

    @GetMapping("/directory/{id}/calendar/hours")
    JteModel askHours(Page page, @PathVariable String id) {
        AgencyView agency = desk.agency(id);
        WeeklyHours now = calendars.of(agency.id(), AsOf.on(request.today())).plan().hours().stream()
                .filter(hours -> !hours.validFrom().isAfter(request.today()))
                .reduce((one, other) -> other)
                .orElseThrow()
                .week();
        Form form = desk.begin(agency).with("effective", request.today().plusDays(1));
        for (DayOfWeek day : DayOfWeek.values())
            form.with("hours-" + day.getValue(), DaySpans.text(now.on(day)).replace('–', '-'));
        return templates.directoryHours(page, form, agency);
    }

    @PostMapping("/directory/{id}/calendar/hours")
    ResponseEntity<JteModel> setHours(Page page, @PathVariable String id, Form form) {
        AgencyView agency = desk.agency(id);
        return previews.answer(
                page,
                form,
                () -> {
                    Map<DayOfWeek, List<DaySpan>> week = new EnumMap<>(DayOfWeek.class);
                    for (DayOfWeek day : DayOfWeek.values()) week.put(day, spans(form, "hours-" + day.getValue()));
                    Ground ground = desk.ground(form);
                    form.check();
                    return setHours.set(new SetHours.Command(agency.id(), new WeeklyHours(week), ground));
                },
                refused -> templates.directoryHours(page, refused, agency));
    }

    private static @Nullable DaySpan span(Form form) {
        List<DaySpan> spans = spans(form, "span");
        if (spans.size() > 1) form.wrong("span", CalendarRefusal.ONE_STRETCH_ONLY, DaySpans.text(spans));
        return spans.isEmpty() ? null : spans.getFirst();
    }

    private static List<DaySpan> spans(Form form, String field) {
        try {
            return DaySpans.of(form.optional(field, LONGEST));
        } catch (Refused refused) {
            form.wrong(field, refused.refusal(), refused.args().toArray());
            return List.of();
        }
    }
}
