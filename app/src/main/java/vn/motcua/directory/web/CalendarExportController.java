package vn.motcua.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.shown.CalendarYear;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.text.Csv;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The special days of a year as a file, for calendars, spreadsheets and programs. */
@Controller
@OpenToAll
class CalendarExportController {

    private static final char BYTE_ORDER_MARK = '\uFEFF'; // without it spreadsheets take the file for another encoding
    private static final List<String> HEADING =
            List.of("day", "kind", "from_until", "name_vi", "name_en", "announced", "swapped_with", "source", "grade");

    /** A day as programs read it. */
    record DayJson(
            LocalDate day,
            SpecialDayKind kind,
            @Nullable String hours,
            String nameVi,
            String nameEn,
            boolean announced,
            @Nullable LocalDate swappedWith,
            String source,
            String grade) {

        static DayJson of(SpecialDay day) {
            return new DayJson(
                    day.day(),
                    day.kind(),
                    day.span() == null ? null : day.span().text(),
                    day.name().vi(),
                    day.name().en(),
                    day.announced(),
                    day.swappedWith(),
                    day.source().text(),
                    day.source().grade().name());
        }
    }

    /** A year as programs read it. */
    record YearJson(int year, @Nullable Long agency, String version, boolean announced, List<DayJson> days) {}

    private final CalendarRequest request;
    private final JsonMapper json;
    private final Clock clock;

    CalendarExportController(CalendarRequest request, JsonMapper json, Clock clock) {
        this.request = request;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/directory/calendar/export.csv")
    void csv(Form form, HttpServletResponse response) throws IOException {
        CalendarYear year = year(form);
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK).append(Csv.line(HEADING));
        year.special().stream()
                .map(DayJson::of)
                .forEach(day -> out.append(Csv.line(Arrays.asList(
                        day.day(),
                        day.kind(),
                        day.hours(),
                        day.nameVi(),
                        day.nameEn(),
                        day.announced(),
                        day.swappedWith(),
                        day.source(),
                        day.grade()))));
        send(response, "text/csv", "csv", year, out.toString());
    }

    @GetMapping("/directory/calendar/export.json")
    void json(Form form, HttpServletResponse response) throws IOException {
        CalendarYear year = year(form);
        AgencyView agency = year.agency();
        YearJson all = new YearJson(
                year.year(),
                agency == null ? null : agency.id().value(),
                year.calendar().version().id(),
                year.calendar().announced(year.year()),
                year.special().stream().map(DayJson::of).toList());
        send(response, "application/json", "json", year, json.writeValueAsString(all));
    }

    @GetMapping("/directory/calendar/export.ics")
    void ics(Page page, Form form, HttpServletResponse response) throws IOException {
        CalendarYear year = year(form);
        send(response, "text/calendar", "ics", year, CalendarFile.of(page, year, clock.instant()));
    }

    private CalendarYear year(Form form) {
        int year = request.year(form);
        AgencyView agency = request.agency(form);
        return new CalendarYear(request.calendar(form, agency), agency, year, request.today());
    }

    private static void send(HttpServletResponse response, String type, String ending, CalendarYear year, String text)
            throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"lich-lam-viec-" + year.year() + "." + ending + "\"");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
