package vn.motcua.dossier.apply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.kernel.access.Actor;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.Prefill;
import vn.motcua.procedure.form.filling.PrefillValues;

/** First values from what the person answered in earlier applications, the latest first. */
@Component
class EarlierValues implements PrefillValues {

    private final Earlier earlier;

    EarlierValues(Earlier earlier) {
        this.earlier = earlier;
    }

    @Override
    public Prefill.Source source() {
        return Prefill.Source.EARLIER_DOSSIER;
    }

    @Override
    public Map<String, JsonNode> values(Actor person, List<FormField> fields) {
        if (person.party() == null) return Map.of();
        List<Earlier.Given> latest = earlier.of(person.party()).stream()
                .filter(given -> person.mayActFor(person.party(), given.procedureCode()))
                .toList();
        Map<String, JsonNode> values = new HashMap<>();
        for (FormField field : fields)
            latest.stream()
                    .map(given -> given.answers().of(named(field)))
                    .filter(answer -> !answer.isMissingNode())
                    .findFirst()
                    .ifPresent(answer -> values.put(field.name(), answer));
        return values;
    }

    private static String named(FormField field) {
        Prefill from = field.prefill();
        return from == null || from.path().isBlank() ? field.name() : from.path();
    }
}
