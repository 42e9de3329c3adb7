package vn.motcua.procedure.form.answer;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Language;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.Translated;

/**
 * Something that is wrong with an answer.
 *
 * @param asked the field or column
 * @param row the row, from 0; -1 if it is no column
 * @param problem what is wrong
 * @param args the values that the sentence names after the label
 * @param say the sentence, where it is a rule of the form; else none
 */
public record AnswerError(Asked asked, int row, AnswerProblem problem, List<Object> args, Translated say) {

    /** Worded for a reader. */
    public Refused in(Language language) {
        if (problem == AnswerProblem.FORM_RULE) return Refused.at(asked.field().name(), problem, say.in(language));
        List<Object> all = new ArrayList<>(List.of(asked.field().label().in(language)));
        all.addAll(args);
        return Refused.at(asked.field().name(), problem, all.toArray());
    }
}
