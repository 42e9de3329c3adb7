package vn.motcua.procedure.form.filling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.kernel.access.Actor;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.Prefill;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Provenance;

/** The answers with which a form begins: what its fields' sources know of the person, each with its source. What would be wrong there is left out, and files are never taken. */
@Component
public class FirstAnswers {

    private final List<PrefillValues> sources;
    private final Clock clock;

    FirstAnswers(ObjectProvider<PrefillValues> sources, Clock clock) {
        this.sources = sources.orderedStream().toList();
        this.clock = clock;
    }

    /** The sources that there are on this installation. */
    public Set<Prefill.Source> sources() {
        Set<Prefill.Source> there = EnumSet.noneOf(Prefill.Source.class);
        sources.forEach(source -> there.add(source.source()));
        return there;
    }

    /** For a form and a person. */
    public Answers of(CheckedForm form, Actor person) {
        Map<Prefill.Source, List<FormField>> wanted = new EnumMap<>(Prefill.Source.class);
        for (Asked asked : form.all()) {
            Prefill from = asked.field().prefill();
            if (from != null && takes(asked))
                wanted.computeIfAbsent(from.source(), source -> new ArrayList<>())
                        .add(asked.field());
        }
        Answers answers = Answers.NONE;
        for (PrefillValues source : sources) {
            List<FormField> fields = wanted.getOrDefault(source.source(), List.of());
            if (!fields.isEmpty()) answers = filled(answers, source.source(), source.values(person, fields));
        }
        return WellFormed.of(answers, Answers.NONE, form, LocalDate.now(clock));
    }

    private static boolean takes(Asked asked) {
        return asked.rows() == null && asked.computed() == null && asked.field().kind() != FieldKind.FILE;
    }

    private Answers filled(Answers answers, Prefill.Source source, Map<String, JsonNode> values) {
        Answers all = answers;
        for (Map.Entry<String, JsonNode> one : values.entrySet())
            all = all.with(one.getKey(), one.getValue(), new Provenance(source, clock.instant()));
        return all;
    }
}
