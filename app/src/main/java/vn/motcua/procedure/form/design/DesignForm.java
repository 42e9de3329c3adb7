package vn.motcua.procedure.form.design;

import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.draft.SaveForm;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.FormProblem;
import vn.motcua.procedure.form.Translated;

/** Changes the form of a draft, and keeps what it was before. */
@Component
public class DesignForm {

    private final Drafts drafts;
    private final SaveForm save;
    private final FormHistory history;

    DesignForm(Drafts drafts, SaveForm save, FormHistory history) {
        this.drafts = drafts;
        this.save = save;
        this.history = history;
    }

    /** The form of a draft; an empty one if it has none. */
    public static FormDefinition form(Draft draft) {
        return draft.form().map(FormJson::read).orElseGet(() -> empty(draft));
    }

    /** A form without pages, called as the procedure. */
    public static FormDefinition empty(Draft draft) {
        return new FormDefinition(
                new Translated(draft.record().name(), draft.record().englishName()), java.util.List.of());
    }

    /**
     * Changes it.
     *
     * @param version as the editor saw the draft; refused if somebody saved it since
     */
    @Transactional
    public void run(long id, int version, UnaryOperator<FormDefinition> change) {
        Draft draft = drafts.open(id);
        FormDefinition changed = change.apply(form(draft));
        if (changed.size() > FormDefinition.MOST_FIELDS)
            throw FormProblem.TOO_MANY_FIELDS.because(changed.size(), FormDefinition.MOST_FIELDS);
        if (changed.pages().size() > FormDefinition.MOST_PAGES)
            throw FormProblem.TOO_MANY_PAGES.because(changed.pages().size(), FormDefinition.MOST_PAGES);
        save.run(id, version, FormJson.write(changed));
        history.keep(draft);
    }

    /** Takes back what was done since a version. */
    @Transactional
    public void restore(long id, int version, int earlier) {
        Draft draft = drafts.open(id);
        var form = history.form(draft, earlier);
        save.run(id, version, form.orElse(null));
        history.keep(draft);
    }
}
