package vn.motcua.procedure.form.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.answer.AnswerError;
import vn.motcua.procedure.form.answer.AnswerProblem;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.Evaluations;
import vn.motcua.procedure.form.filling.FirstAnswers;
import vn.motcua.procedure.form.filling.FormSubject;

/** The answers to a form, evaluated today. */
@Component
class Filled {

    private final FirstAnswers first;
    private final Evaluations evaluations;

    Filled(FirstAnswers first, Evaluations evaluations) {
        this.first = first;
        this.evaluations = evaluations;
    }

    Evaluation evaluate(Page page, FormSubject subject) {
        return evaluate(
                subject, subject.answers().find(subject.key()).orElseGet(() -> first.of(subject.form(), page.actor())));
    }

    Evaluation evaluate(FormSubject subject, Answers answers) {
        return evaluations.of(subject.form(), answers);
    }

    void save(FormSubject subject, Answers answers) {
        subject.answers().save(subject.key(), answers);
    }

    void discard(FormSubject subject) {
        subject.answers().discard(subject.key());
    }

    /** The names of the fields that the page that was sent asked. */
    static Set<String> sent(Form form) {
        return new HashSet<>(List.of(form.value("asked").split(",")));
    }

    /**
     * Notes in the form what is wrong with the answers of a page.
     *
     * @param asked the fields that the page asked
     * @return true if the answers brought fields that the page did not ask yet; what is wrong with those is not said
     */
    boolean note(Page page, Form form, Evaluation after, FormPage at, Set<String> asked) {
        for (AnswerError error : after.errors(at))
            if (error.row() < 0 && asked.contains(error.asked().path())) note(page, form, error);
        return FillView.asked(after, at).stream()
                .anyMatch(one -> !asked.contains(one.path()) && one.computed() == null);
    }

    void note(Page page, Form form, AnswerError error) {
        Refused said = error.in(page.language());
        String name = error.asked().field().name();
        String at = switch (error.asked().field().kind()) {
            case ROWS -> "rows-" + name;
            case ADDRESS -> name + part(form, error);
            default -> name;
        };
        form.wrong(at, said.refusal(), said.args().toArray());
    }

    /** The part of an address at which a mistake is shown. */
    private static String part(Form form, AnswerError error) {
        if (error.problem() != AnswerProblem.NO_DIVISION) return "-era";
        boolean old = form.value(error.asked().field().name() + "-era").equals("OLD");
        String tier = String.valueOf(error.args().getLast());
        return tier.equals("commune") && old ? "-oldcommune" : "-" + tier;
    }
}
