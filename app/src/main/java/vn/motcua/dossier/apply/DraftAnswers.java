package vn.motcua.dossier.apply;

import java.util.Optional;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.filling.AnswerStore;

/** Keeps the answers to a form in one draft. */
public record DraftAnswers(ApplicationDrafts drafts, ApplicationDraft draft) implements AnswerStore {

    @Override
    public Optional<Answers> find(String subject) {
        return Optional.of(draft.answers());
    }

    @Override
    public void save(String subject, Answers answers) {
        drafts.save(draft.id(), answers);
    }

    @Override
    public void discard(String subject) {
        drafts.save(draft.id(), Answers.NONE);
    }
}
