package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.calendar.CalendarRefusal;
import vn.motcua.directory.shown.CountedDeadline;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.kernel.worktime.Deadline;
import vn.motcua.kernel.worktime.Deadlines;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.explanation.Explanation;
import vn.motcua.kernel.worktime.explanation.ExplanationWords;
import vn.motcua.kernel.worktime.rule.CountingPractice;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The public deadline calculator: from a moment, so many days, by an agency's calendar; with each day explained. */
@Controller
@OpenToAll
class DeadlineController {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])\\s*[:hg.]\\s*([0-5]\\d)");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MOST = 1_000;

    private final Templates templates;
    private final CalendarRequest request;
    private final Picker picker;
    private final Messages messages;
    private final Clock clock;

    DeadlineController(Templates templates, CalendarRequest request, Picker picker, Messages messages, Clock clock) {
        this.templates = templates;
        this.request = request;
        this.picker = picker;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/directory/calendar/deadline")
    ResponseEntity<JteModel> count(Page page, Form form) {
        if (!form.names().contains("amount")) return ResponseEntity.ok(again(page, begin(form)));
        return form.submit(
                () -> ResponseEntity.ok(
                        templates.directoryDeadline(page, form, picker.choices(form, "agency"), counted(page, form))),
                refused -> again(page, refused));
    }

    private CountedDeadline counted(Page page, Form form) {
        LocalDate from = form.date("from", "directory.deadline.from");
        LocalTime time = time(form);
        int amount = (int) form.number("amount", "directory.deadline.amount", 0, MOST);
        LimitUnit unit = form.choice("unit", "directory.deadline.unit", LimitUnit.class);
        CountingPractice practice = form.choice("practice", "directory.deadline.practice", CountingPractice.class);
        AgencyView agency = request.agency(form);
        WorkingCalendar calendar = request.calendar(form, agency);
        inside(form, calendar, from);
        Deadline deadline = Deadlines.on(calendar)
                .of(
                        LocalDateTime.of(from, time)
                                .atZone(DatabaseClock.VIETNAM)
                                .toInstant(),
                        new TimeLimit(amount, unit),
                        practice.rule());
        ExplanationWords words = ExplanationWords.of(Explanation.of(deadline), new Words(messages, page.language()));
        return new CountedDeadline(
                agency == null ? null : agency.names().in(page.language()),
                words.due(),
                words.opening(),
                words.everyDay(),
                words.ending().stream().skip(1).toList());
    }

    private static void inside(Form form, WorkingCalendar calendar, LocalDate day) {
        if (day.isBefore(calendar.plan().first()) || day.isAfter(calendar.plan().last()))
            form.wrong(
                    "from",
                    CalendarRefusal.DAY_OUTSIDE_CALENDAR,
                    calendar.plan().first(),
                    calendar.plan().last());
        form.check();
    }

    private static LocalTime time(Form form) {
        String text = form.text("time", "directory.deadline.time", 10);
        Matcher read = TIME.matcher(text);
        if (read.matches()) return LocalTime.of(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2)));
        if (!text.isEmpty()) form.wrong("time", CalendarRefusal.TIME_NOT_UNDERSTOOD, text);
        return LocalTime.MIDNIGHT;
    }

    private Form begin(Form form) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), DatabaseClock.VIETNAM);
        Form begun = form.with("from", now.toLocalDate())
                .with("time", CLOCK.format(now))
                .with("unit", LimitUnit.WORKING_DAYS)
                .with("practice", CountingPractice.ONE_STOP);
        AgencyView agency = request.agency(form);
        return agency == null ? begun : begun.with("agency", agency.names().full());
    }

    private JteModel again(Page page, Form form) {
        return templates.directoryDeadline(page, form, picker.choices(form, "agency"), null);
    }
}
