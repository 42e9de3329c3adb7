package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.motcua.directory.calendar.CalendarOutcome;
import vn.motcua.directory.change.Preview;
import vn.motcua.directory.shown.CalendarYear;
import vn.motcua.kernel.worktime.calendar.CalendarDay;
import vn.motcua.kernel.worktime.calendar.DaySpans;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.form.Form;

/** The look at what a new version of a calendar will change, before it does. */
@Component
class CalendarPreviews {

    private static final int MOST = 60;

    private final Templates templates;
    private final Preview previews;

    CalendarPreviews(Templates templates, Preview previews) {
        this.templates = templates;
        this.previews = previews;
    }

    /** Shows what would change; does it once that is confirmed; shows the form again if it is refused, or the editor goes back. */
    ResponseEntity<JteModel> answer(
            Page page, Form form, Supplier<CalendarOutcome> operation, Function<Form, JteModel> again) {
        if (form.ticked("back")) return ResponseEntity.ok(again.apply(form));
        return form.submit(
                () -> {
                    if (form.ticked("confirm")) return Form.to(address(operation.get()));
                    CalendarOutcome outcome = previews.of(operation);
                    List<Row> rows = outcome.effects().stream()
                            .limit(MOST)
                            .map(effect -> Row.of(
                                    Cell.of(page.date(effect.after().day()))
                                            .note(CalendarYear.weekday(
                                                    page, effect.after().day().getDayOfWeek(), TextStyle.FULL)),
                                    cell(page, effect.before()),
                                    cell(page, effect.after())))
                            .toList();
                    return ResponseEntity.ok(templates.directoryCalendarPreview(
                            page, sent(form), rows, outcome.effects().size()));
                },
                again);
    }

    private static String address(CalendarOutcome outcome) {
        int year = outcome.effects().getFirst().after().day().getYear();
        String agency = outcome.agency() == null ? "" : "&agency-id=" + outcome.agency();
        return "/directory/calendar?year=" + year + agency + "&done=1";
    }

    private static Cell cell(Page page, CalendarDay day) {
        String hours = day.open().isEmpty() ? page.t("directory.calendar.closed") : DaySpans.text(day.open());
        return Cell.of(hours).note(CalendarYear.said(page, day));
    }

    /** All that was sent, to be sent once more with the confirmation. */
    private static Map<String, List<String>> sent(Form form) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        form.names().stream()
                .filter(name -> !name.startsWith("_") && !name.equals("confirm") && !name.equals("back"))
                .forEach(name -> sent.put(name, form.all(name)));
        return sent;
    }
}
