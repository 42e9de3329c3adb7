package vn.motcua.procedure.form.filling;

import java.util.Optional;
import vn.motcua.procedure.form.answer.Answers;

/** Where the answers of one person to one form are kept while the form is being filled in. */
public interface AnswerStore {

    /** What was answered so far; empty if nothing. */
    Optional<Answers> find(String subject);

    /** Keeps answers, in place of those before. */
    void save(String subject, Answers answers);

    /** Throws them away. */
    void discard(String subject);
}
