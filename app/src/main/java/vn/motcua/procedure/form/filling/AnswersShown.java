package vn.motcua.procedure.form.filling;

import java.util.List;
import vn.motcua.portal.Page;
import vn.motcua.procedure.form.answer.Evaluation;

/** Words answers for a page on which they are read and not written. */
public interface AnswersShown {

    /** What was answered, page by page; what was left out is left out. */
    List<AnswerPart> of(Page page, Evaluation evaluation);
}
