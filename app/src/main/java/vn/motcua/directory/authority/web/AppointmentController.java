package vn.motcua.directory.authority.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.CareerPost;
import vn.motcua.directory.people.CorrectAppointment;
import vn.motcua.directory.people.EndAppointment;
import vn.motcua.directory.people.LiftSuspension;
import vn.motcua.directory.people.Officials;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.PeopleRefusal;
import vn.motcua.directory.people.SuspendOfficial;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** One appointment and what can be done about it: end it, suspend, lift the suspension, correct. */
@Controller
@Requires(value = "directory.appoint", agency = "agency")
class AppointmentController {

    private final Templates templates;
    private final Grounds grounds;
    private final Acts acts;
    private final Officials officials;
    private final EndAppointment end;
    private final SuspendOfficial suspend;
    private final LiftSuspension lift;
    private final CorrectAppointment correct;

    AppointmentController(
            Templates templates,
            Grounds grounds,
            Acts acts,
            Officials officials,
            EndAppointment end,
            SuspendOfficial suspend,
            LiftSuspension lift,
            CorrectAppointment correct) {
        this.templates = templates;
        this.grounds = grounds;
        this.acts = acts;
        this.officials = officials;
        this.end = end;
        this.suspend = suspend;
        this.lift = lift;
        this.correct = correct;
    }

    /** What can be done about an appointment. */
    private enum What implements vn.motcua.kernel.text.Worded {
        END,
        SUSPEND,
        LIFT,
        CORRECT
    }

    @GetMapping("/directory/{agency}/appointments/{appointment:\\d+}")
    JteModel show(
            Page page,
            @PathVariable long agency,
            @PathVariable long appointment,
            @RequestParam(defaultValue = "END") String what) {
        AgencyId id = grounds.agency(agency);
        CareerPost post = post(id, appointment);
        What act = what(what);
        Form form = Form.empty().with("what", act);
        if (act == What.CORRECT)
            form.with("from", post.appointment().term().from())
                    .with("last", post.appointment().term().lastDay())
                    .with("paper", post.appointment().paper().number())
                    .with("signed", post.appointment().paper().signed());
        else form.with(act == What.END ? "last" : "from", grounds.today());
        return form(page, id, post, act, form);
    }

    @PostMapping("/directory/{agency}/appointments/{appointment:\\d+}")
    ResponseEntity<JteModel> act(Page page, @PathVariable long agency, @PathVariable long appointment, Form form) {
        AgencyId id = grounds.agency(agency);
        CareerPost post = post(id, appointment);
        What act = what(form.value("what"));
        return acts.answer(
                page,
                id,
                act.key(),
                form,
                () -> switch (act) {
                    case END -> end(page, id, post, form);
                    case SUSPEND -> suspend(page, id, post, form);
                    case LIFT -> lift(page, id, post, form);
                    case CORRECT -> correct(page, id, post, form);
                },
                again -> form(page, id, post, act, again));
    }

    private JteModel form(Page page, AgencyId agency, CareerPost post, What act, Form form) {
        String name = name(post);
        List<Choice> choices = Choice.of(page, What.values());
        return templates.directoryAuthorityAppointment(
                page,
                page.t("directory.appointment.title", name, post.title()),
                grounds.crumbs(
                        page, agency, Crumb.of(page.t("directory.people.tab"), "/directory/" + agency + "/people")),
                form,
                page.path(),
                facts(page, post, name),
                choices,
                act.name());
    }

    private Plan end(Page page, AgencyId agency, CareerPost post, Form form) {
        LocalDate last = form.date("last", "directory.field.last");
        String paper = Reads.number(form);
        form.check();
        return plan(
                page,
                agency,
                post,
                last.plusDays(1),
                Done.APPOINTMENT_ENDED,
                () -> end.run(new EndAppointment.Command(agency, id(post), last, paper)),
                SummaryRow.of(page.t("directory.field.last"), page.date(last)),
                SummaryRow.of(page.t("directory.field.paper"), paper));
    }

    private Plan suspend(Page page, AgencyId agency, CareerPost post, Form form) {
        Validity term = Reads.term(form);
        Paper paper = Reads.paper(form);
        form.check();
        Words words = new Words(page);
        return plan(
                page,
                agency,
                post,
                term.from(),
                Done.SUSPENDED,
                () -> suspend.run(new SuspendOfficial.Command(agency, id(post), term, paper)),
                SummaryRow.of(page.t("directory.people.term"), words.term(term)),
                SummaryRow.of(page.t("directory.official.paper"), words.paper(paper)));
    }

    private Plan lift(Page page, AgencyId agency, CareerPost post, Form form) {
        LocalDate from = form.date("from", "directory.field.from");
        String paper = Reads.number(form);
        form.check();
        return plan(
                page,
                agency,
                post,
                from,
                Done.SUSPENSION_LIFTED,
                () -> lift.run(new LiftSuspension.Command(agency, id(post), from, paper)),
                SummaryRow.of(page.t("directory.field.from"), page.date(from)),
                SummaryRow.of(page.t("directory.field.paper"), paper));
    }

    private Plan correct(Page page, AgencyId agency, CareerPost post, Form form) {
        Validity term = Reads.corrected(form);
        Paper paper = Reads.paper(form);
        String reason = Reads.reason(form);
        form.check();
        Words words = new Words(page);
        return plan(
                page,
                agency,
                post,
                term == null ? post.appointment().term().from() : term.from(),
                Done.APPOINTMENT_CORRECTED,
                () -> correct.run(new CorrectAppointment.Command(agency, id(post), term, paper, reason)),
                SummaryRow.of(
                        page.t("directory.people.term"),
                        term == null ? page.t("directory.correct.never") : words.term(term)),
                SummaryRow.of(page.t("directory.official.paper"), words.paper(paper)),
                SummaryRow.of(page.t("directory.field.reason"), reason));
    }

    private Plan plan(
            Page page, AgencyId agency, CareerPost post, LocalDate day, Done done, Runnable act, SummaryRow... rows) {
        List<SummaryRow> what = new java.util.ArrayList<>();
        what.add(SummaryRow.of(page.t("directory.people.person"), name(post)));
        what.add(SummaryRow.of(page.t("directory.people.post"), post.title()));
        what.addAll(List.of(rows));
        return new Plan(what, day, act, "/directory/" + agency + "/people?done=" + done);
    }

    private static List<SummaryRow> facts(Page page, CareerPost post, String name) {
        Words words = new Words(page);
        return List.of(
                SummaryRow.of(
                        page.t("directory.people.person"),
                        Cell.link(
                                name,
                                "/directory/officials/" + post.appointment().official())),
                SummaryRow.of(page.t("directory.people.post"), post.title()),
                SummaryRow.of(
                        page.t("directory.appoint.kind"),
                        page.t(post.appointment().kind())),
                SummaryRow.of(
                        page.t("directory.people.term"),
                        words.term(post.appointment().term())),
                SummaryRow.of(
                        page.t("directory.official.paper"),
                        words.paper(post.appointment().paper())));
    }

    private String name(CareerPost post) {
        return officials
                .find(post.appointment().official(), grounds.now())
                .map(one -> one.name())
                .orElse("");
    }

    private CareerPost post(AgencyId agency, long appointment) {
        if (appointment <= 0) throw Refused.because(KernelRefusal.NOT_FOUND);
        return officials
                .appointment(agency, new AppointmentId(appointment))
                .orElseThrow(() -> PeopleRefusal.APPOINTMENT_UNKNOWN.because(appointment));
    }

    private static AppointmentId id(CareerPost post) {
        return post.appointment().id();
    }

    private static What what(String text) {
        for (What one : What.values()) if (one.name().equals(text)) return one;
        throw Refused.at("what", KernelRefusal.NOT_UNDERSTOOD, text);
    }
}
