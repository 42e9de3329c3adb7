package vn.motcua.procedure.form.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.answer.AnswerError;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.Evaluations;
import vn.motcua.procedure.form.filling.GeneralForm;
import vn.motcua.procedure.form.filling.SentAnswers;

/** What follows from answers, for programs: the same evaluator as behind the pages. Nothing is kept. */
@RestController
class EvaluateApi {

    private final Procedures procedures;
    private final Evaluations evaluations;
    private final Messages messages;

    EvaluateApi(Procedures procedures, Evaluations evaluations, Messages messages) {
        this.procedures = procedures;
        this.evaluations = evaluations;
        this.messages = messages;
    }

    /**
     * What came out.
     *
     * @param procedure the procedure's code
     * @param revision which of its revisions is in force
     * @param day the day as of which the answers were evaluated
     * @param complete true if nothing is missing or wrong
     * @param pages the pages to be shown, in order
     * @param fields the fields to be shown, in order; of a repeating group each column of each row
     * @param errors what is missing or wrong
     */
    record Answer(
            String procedure,
            int revision,
            LocalDate day,
            boolean complete,
            List<String> pages,
            List<EvaluatedField> fields,
            List<Wrong> errors) {}

    /**
     * Something that is missing or wrong.
     *
     * @param field the field, or {@code group.column}
     * @param row the row, from 0, if it is a column
     * @param code what is wrong, from a closed list
     * @param vi the sentence in Vietnamese
     * @param en the sentence in English
     */
    record Wrong(String field, @Nullable Integer row, String code, String vi, String en) {}

    @ForMachines
    @PostMapping("/procedure/api/{code}/evaluate")
    ResponseEntity<Answer> evaluate(@PathVariable String code, HttpServletRequest request) throws IOException {
        ProcedureView view =
                procedures.inForce(ProcedureCode.of(code)).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        CheckedForm form =
                CheckedForm.of(view.form().map(FormJson::read).orElseGet(() -> GeneralForm.of(view.record())));
        Evaluation evaluation = evaluations.of(form, SentAnswers.read(request.getInputStream(), form.definition()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(view, evaluation));
    }

    private Answer answer(ProcedureView view, Evaluation evaluation) {
        return new Answer(
                view.code().text(),
                view.number(),
                evaluation.today(),
                evaluation.complete(),
                evaluation.pages().stream().map(page -> page.id()).toList(),
                EvaluatedField.of(evaluation),
                evaluation.errors().stream().map(this::wrong).toList());
    }

    private Wrong wrong(AnswerError error) {
        return new Wrong(
                error.asked().path(),
                error.row() < 0 ? null : error.row(),
                error.problem().name(),
                messages.text(Language.VI, error.in(Language.VI)),
                messages.text(Language.EN, error.in(Language.EN)));
    }
}
