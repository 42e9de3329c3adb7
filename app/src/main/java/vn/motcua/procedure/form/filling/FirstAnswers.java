package vn.motcua.procedure.form.filling;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.access.Actor;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.Prefill;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Provenance;

/** The answers with which a form begins: what its fields' sources know of the person, each with its source. */
@Component
public class FirstAnswers {

    private final List<PrefillValues> sources;
    private final Clock clock;

    FirstAnswers(ObjectProvider<PrefillValues> sources, Clock clock) {
        this.sources = sources.orderedStream().toList();
        this.clock = clock;
    }

    /** For a form and a person. */
    public Answers of(CheckedForm form, Actor person) {
        Answers answers = Answers.NONE;
        for (Asked asked : form.all()) {
            Prefill from = asked.field().prefill();
            if (from == null || asked.rows() != null) continue;
            for (PrefillValues source : sources)
                if (source.source() == from.source()) answers = filled(answers, asked, from, source, person);
        }
        return answers;
    }

    private Answers filled(Answers answers, Asked asked, Prefill from, PrefillValues source, Actor person) {
        return source.value(person, asked.field(), from.path())
                .map(value -> answers.with(asked.path(), value, new Provenance(from.source(), clock.instant())))
                .orElse(answers);
    }
}
