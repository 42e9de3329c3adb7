package vn.motcua.procedure.form.filling;

import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.answer.AnswerError;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Evaluation;

/** Nobody is shown errors that are not theirs: of answers that were taken over, those that are wrong in this form are left out. */
public final class WellFormed {

    private WellFormed() {}

    /** The answers without what was taken over and is wrong; what was there before stays. */
    public static Answers of(Answers taken, Answers before, CheckedForm form, LocalDate today) {
        Answers all = taken;
        for (AnswerError error : Evaluation.evaluate(form, taken, today).errors()) {
            String path = Optional.ofNullable(error.asked().rows())
                    .orElse(error.asked().path());
            if (!error.problem().missing() && before.of(path).isMissingNode()) all = all.with(path, null);
        }
        return all;
    }
}
