package vn.motcua.dossier.apply;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.kernel.access.Actor;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.Prefill;
import vn.motcua.procedure.form.filling.PrefillValues;

/** First values from what the person answered in an earlier application. */
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
    public Optional<JsonNode> value(Actor person, FormField field, String path) {
        if (person.party() == null) return Optional.empty();
        String name = path.isBlank() ? field.name() : path;
        return earlier.of(person.party()).stream()
                .filter(given -> person.mayActFor(person.party(), given.procedureCode()))
                .map(given -> given.answers().of(name))
                .filter(answer -> !answer.isMissingNode())
                .findFirst();
    }
}
