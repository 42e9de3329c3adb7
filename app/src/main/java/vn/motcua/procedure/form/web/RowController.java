package vn.motcua.procedure.form.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.answer.AnswerError;
import vn.motcua.procedure.form.answer.AnswerProblem;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.ChosenPlaces;
import vn.motcua.procedure.form.filling.Evaluations;
import vn.motcua.procedure.form.filling.FieldForm;
import vn.motcua.procedure.form.filling.FormSubject;
import vn.motcua.procedure.form.filling.PastedRows;

/** The rows of a repeating group: added, changed, removed one by one, or pasted as a list. */
@Controller
@SignedIn
class RowController {

    private static final String GROUP = FillController.FILL + "/rows/{group}";
    private static final String ROW = GROUP + "/{row:[1-9]\\d{0,3}}";
    private static final int LONGEST_LIST = 1_000_000;

    private final Templates templates;
    private final Subjects subjects;
    private final FillView view;
    private final Filled filled;
    private final ChosenPlaces places;
    private final Evaluations evaluations;

    RowController(
            Templates templates,
            Subjects subjects,
            FillView view,
            Filled filled,
            ChosenPlaces places,
            Evaluations evaluations) {
        this.templates = templates;
        this.subjects = subjects;
        this.view = view;
        this.filled = filled;
        this.places = places;
        this.evaluations = evaluations;
    }

    @GetMapping(ROW)
    JteModel ask(
            Page page, Form form, @PathVariable String subject, @PathVariable String group, @PathVariable String row) {
        FormSubject one = subjects.open(page, subject);
        At at = at(page, one, group, row);
        Evaluation evaluation = at.withRow(filled, one);
        FillView.columns(evaluation, at.group(), at.index())
                .forEach(column -> FieldForm.fill(
                        form,
                        column.field(),
                        evaluation
                                .answers()
                                .of(group, at.index(), column.field().name())));
        return templates.procedureFillPage(
                page, form, view.row(page, form, one, evaluation, at.group(), at.index(), form.ticked("more")));
    }

    @PostMapping(ROW)
    ResponseEntity<JteModel> answer(
            Page page, Form form, @PathVariable String subject, @PathVariable String group, @PathVariable String row) {
        FormSubject one = subjects.open(page, subject);
        At at = at(page, one, group, row);
        Evaluation before = at.withRow(filled, one);
        if (form.ticked("find"))
            return ResponseEntity.ok(templates.procedureFillPage(
                    page, form, view.row(page, form, one, before, at.group(), at.index(), false)));
        return form.submit(
                () -> {
                    Answers answers = before.answers().withRow(group, at.index(), read(form, before, at));
                    Evaluation after = filled.evaluate(one, answers);
                    Set<String> asked = Filled.sent(form);
                    for (AnswerError error : after.errors())
                        if (error.row() == at.index()
                                && group.equals(error.asked().rows())
                                && asked.contains(error.asked().field().name())) filled.note(page, form, error);
                    form.check();
                    filled.save(one, answers);
                    boolean more = FillView.columns(after, at.group(), at.index()).stream()
                            .anyMatch(column -> column.computed() == null
                                    && !asked.contains(column.field().name()));
                    return Form.to(
                            more
                                    ? one.rows(group) + "/" + (at.index() + 1) + "?more=1"
                                    : one.page(at.group().page().id()) + "?page=" + (at.index() / FillView.ROWS + 1));
                },
                again -> templates.procedureFillPage(
                        page, again, view.row(page, again, one, before, at.group(), at.index(), false)));
    }

    private ObjectNode read(Form form, Evaluation before, At at) {
        ObjectNode row = before.answers()
                .row(at.group().path(), at.index())
                .map(node -> (ObjectNode) node.deepCopy())
                .orElseGet(() -> JsonMapper.shared().createObjectNode());
        Set<String> sent = Filled.sent(form);
        for (Asked column : FillView.columns(before, at.group(), at.index())) {
            if (column.computed() != null || !sent.contains(column.field().name())) continue;
            JsonNode value = places.read(form, column.field());
            if (value == null) row.remove(column.field().name());
            else row.set(column.field().name(), value);
        }
        return row;
    }

    @GetMapping(ROW + "/removal")
    JteModel askRemoval(Page page, @PathVariable String subject, @PathVariable String group, @PathVariable String row) {
        FormSubject one = subjects.open(page, subject);
        At at = at(page, one, group, row);
        return templates.procedureFillRemove(
                page,
                view.row(page, Form.empty(), one, existing(at), at.group(), at.index(), false),
                one.rows(group) + "/" + (at.index() + 1));
    }

    @PostMapping(ROW + "/removal")
    ResponseEntity<JteModel> remove(
            Page page, @PathVariable String subject, @PathVariable String group, @PathVariable String row) {
        FormSubject one = subjects.open(page, subject);
        At at = at(page, one, group, row);
        filled.save(one, existing(at).answers().withoutRow(group, at.index()));
        return Form.to(one.page(at.group().page().id()));
    }

    @GetMapping(GROUP + "/paste")
    JteModel askPaste(Page page, @PathVariable String subject, @PathVariable String group) {
        FormSubject one = subjects.open(page, subject);
        return paste(page, Form.empty(), one, at(page, one, group, "1"));
    }

    @PostMapping(GROUP + "/paste")
    ResponseEntity<JteModel> paste(Page page, Form form, @PathVariable String subject, @PathVariable String group) {
        FormSubject one = subjects.open(page, subject);
        At at = at(page, one, group, "1");
        return form.submit(
                () -> {
                    String text = form.text("list", "procedure.fill.paste", LONGEST_LIST);
                    form.check();
                    PastedRows pasted =
                            PastedRows.read(one.form(), at.evaluation().answers(), at.group(), text, evaluations);
                    pasted.errors().stream().limit(10).forEach(error -> wrongLine(page, form, error));
                    form.check();
                    filled.save(one, pasted.answers());
                    return Form.to(one.page(at.group().page().id()));
                },
                again -> paste(page, again, one, at));
    }

    private static void wrongLine(Page page, Form form, AnswerError error) {
        if (error.row() < 0)
            form.wrong(
                    "",
                    error.in(page.language()).refusal(),
                    error.in(page.language()).args().toArray());
        else form.wrong("", AnswerProblem.LINE_WRONG, error.row() + 1, page.t(error.in(page.language())));
    }

    private JteModel paste(Page page, Form form, FormSubject one, At at) {
        return templates.procedureFillPaste(
                page,
                form,
                view.row(page, Form.empty(), one, at.evaluation(), at.group(), 0, false),
                at.group().field().label().in(page.language()),
                PastedRows.columns(at.group().field()).stream()
                        .map(column -> column.label().in(page.language()))
                        .toList(),
                one.rows(at.group().path()));
    }

    private At at(Page page, FormSubject one, String group, String row) {
        Evaluation evaluation = filled.evaluate(page, one);
        Asked asked = one.form()
                .asked(group)
                .filter(found -> found.field().kind() == FieldKind.ROWS && evaluation.visible(group))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        int index = Integer.parseInt(row) - 1;
        int most = asked.field().limits().mostItems(FieldKind.ROWS);
        if (index > evaluation.rows(group) || index >= most) throw Refused.because(KernelRefusal.NOT_FOUND);
        return new At(evaluation, asked, index);
    }

    private static Evaluation existing(At at) {
        if (at.index() >= at.evaluation().rows(at.group().path())) throw Refused.because(KernelRefusal.NOT_FOUND);
        return at.evaluation();
    }

    /** Where one is: a row that exists, or the next one. */
    private record At(Evaluation evaluation, Asked group, int index) {

        /** The evaluation with the row there, even if it is new. */
        Evaluation withRow(Filled filled, FormSubject one) {
            if (index < evaluation.rows(group.path())) return evaluation;
            return filled.evaluate(
                    one,
                    evaluation
                            .answers()
                            .withRow(group.path(), index, JsonMapper.shared().createObjectNode()));
        }
    }
}
