package vn.motcua.procedure.form.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.form.condition.Value;

/**
 * An answer, looked at by itself.
 *
 * @param value its value; missing if nothing was answered or it is not well formed
 * @param problem what is wrong with it, or {@code null}
 * @param args the values for the sentence
 */
record Judged(Value value, @Nullable AnswerProblem problem, List<Object> args) {

    static final Judged NOTHING = new Judged(Value.MISSING, null, List.of());

    static Judged of(Value value) {
        return new Judged(value, null, List.of());
    }

    static Judged wrong(AnswerProblem problem, Object... args) {
        return new Judged(Value.MISSING, problem, List.of(args));
    }
}
