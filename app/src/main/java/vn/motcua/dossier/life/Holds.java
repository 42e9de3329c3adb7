package vn.motcua.dossier.life;

import java.time.LocalDate;
import java.util.function.Predicate;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.condition.Evaluator;
import vn.motcua.procedure.form.condition.Reader;

/** Whether a condition of the steps holds with a dossier's answers. The answers are evaluated when the first condition asks, most steps ask none. */
final class Holds implements Predicate<String> {

    private final Pinned pinned;
    private final Answers answers;
    private final LocalDate today;
    private @org.jspecify.annotations.Nullable Evaluation evaluation;

    private Holds(Pinned pinned, Answers answers, LocalDate today) {
        this.pinned = pinned;
        this.answers = answers;
        this.today = today;
    }

    static Predicate<String> of(Pinned pinned, Answers answers, LocalDate today) {
        return new Holds(pinned, answers, today);
    }

    @Override
    public boolean test(String condition) {
        if (evaluation == null) evaluation = Evaluation.evaluate(pinned.form(), answers, today);
        try {
            return Evaluator.evaluate(Reader.read(condition), evaluation).isTrue();
        } catch (Refused refused) {
            return false; // a published flow has no condition that cannot be read
        }
    }
}
