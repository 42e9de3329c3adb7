package vn.motcua.procedure.form.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.ChosenPlaces;
import vn.motcua.procedure.form.filling.FieldForm;
import vn.motcua.procedure.form.filling.FormSubject;

/** Filling in a form: one thing a page, saved at every step, looked over at the end. */
@Controller
@SignedIn
class FillController {

    static final String FILL = "/procedure/fill/{subject}";

    private final Templates templates;
    private final Subjects subjects;
    private final FillView view;
    private final Filled filled;
    private final Uploads uploads;
    private final ChosenPlaces places;

    FillController(
            Templates templates,
            Subjects subjects,
            FillView view,
            Filled filled,
            Uploads uploads,
            ChosenPlaces places) {
        this.templates = templates;
        this.subjects = subjects;
        this.view = view;
        this.filled = filled;
        this.uploads = uploads;
        this.places = places;
    }

    @GetMapping(FILL)
    ResponseEntity<JteModel> begin(Page page, @PathVariable String subject) {
        FormSubject one = subjects.open(page, subject);
        Evaluation evaluation = filled.evaluate(page, one);
        return Form.to(
                evaluation.pages().isEmpty()
                        ? one.summary()
                        : one.page(evaluation.pages().getFirst().id()));
    }

    @GetMapping(FILL + "/pages/{id}")
    JteModel ask(Page page, Form form, @PathVariable String subject, @PathVariable String id) {
        FormSubject one = subjects.open(page, subject);
        Evaluation evaluation = filled.evaluate(page, one);
        FormPage at = page(evaluation, id);
        FillView.asked(evaluation, at)
                .forEach(asked ->
                        FieldForm.fill(form, asked.field(), evaluation.answers().of(asked.path())));
        return shown(page, form, one, evaluation, at);
    }

    @PostMapping(FILL + "/pages/{id}")
    ResponseEntity<JteModel> answer(
            Page page, Form form, @PathVariable String subject, @PathVariable String id, HttpServletRequest request) {
        FormSubject one = subjects.open(page, subject);
        Evaluation before = filled.evaluate(page, one);
        FormPage at = page(before, id);
        if (form.ticked("find")) return ResponseEntity.ok(shown(page, form, one, before, at));
        return form.submit(
                () -> {
                    Answers answers = uploads.take(form, at, read(form, before, at), request);
                    Evaluation after = filled.evaluate(one, answers);
                    if (form.ticked("later")) return later(one, before, after, at);
                    boolean more = filled.note(page, form, after, at, Filled.sent(form));
                    form.check();
                    filled.save(one, answers);
                    return Form.to(more ? one.page(id) + "?more=1" + from(form, "&") : next(one, after, at, form));
                },
                again -> shown(page, again, one, before, at));
    }

    private Answers read(Form form, Evaluation before, FormPage at) {
        Answers answers = before.answers();
        Set<String> sent = Filled.sent(form);
        for (Asked asked : FillView.asked(before, at))
            if (asked.computed() == null && asked.field().kind().fitsColumn() && sent.contains(asked.path()))
                answers = answers.with(asked.path(), places.read(form, asked.field()));
        return answers;
    }

    /** Keeps what is well formed and leads to the summary, which tells what is missing. */
    private ResponseEntity<JteModel> later(FormSubject one, Evaluation before, Evaluation after, FormPage at) {
        Answers kept = after.answers();
        for (var error : after.errors(at))
            if (error.row() < 0 && !error.problem().missing())
                kept = before.answers().of(error.asked().path()).isMissingNode()
                        ? kept.with(error.asked().path(), null)
                        : kept.with(
                                error.asked().path(),
                                before.answers().of(error.asked().path()));
        filled.save(one, kept);
        return Form.to(one.summary());
    }

    private static String next(FormSubject one, Evaluation after, FormPage at, Form form) {
        if (form.value("from").equals("summary")) return one.summary();
        List<FormPage> pages = after.pages();
        int index = pages.indexOf(at);
        return index >= 0 && index + 1 < pages.size()
                ? one.page(pages.get(index + 1).id())
                : one.summary();
    }

    @GetMapping(FILL + "/summary")
    JteModel summary(Page page, Form form, @PathVariable String subject) {
        FormSubject one = subjects.open(page, subject);
        return templates.procedureFillSummary(
                page, view.summary(page, one, filled.evaluate(page, one), form.paging(FillView.ROWS)));
    }

    @PostMapping(FILL + "/restart")
    ResponseEntity<JteModel> restart(Page page, @PathVariable String subject) {
        FormSubject one = subjects.open(page, subject);
        filled.discard(one);
        return Form.to(one.href());
    }

    private JteModel shown(Page page, Form form, FormSubject one, Evaluation evaluation, FormPage at) {
        return templates.procedureFillPage(
                page,
                form,
                view.page(
                        page,
                        form,
                        one,
                        evaluation,
                        at,
                        form.paging(FillView.ROWS),
                        form.ticked("more"),
                        form.value("from").equals("summary") ? "summary" : ""));
    }

    private static String from(Form form, String before) {
        return form.value("from").equals("summary") ? before + "from=summary" : "";
    }

    private static FormPage page(Evaluation evaluation, String id) {
        return evaluation.pages().stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
