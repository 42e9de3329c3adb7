package vn.motcua.procedure.form.filling;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.access.Actor;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.Prefill;

/** What the person's account is called. */
@Component
class AccountName implements PrefillValues {

    @Override
    public Prefill.Source source() {
        return Prefill.Source.ACCOUNT_NAME;
    }

    @Override
    public Optional<JsonNode> value(Actor person, FormField field, String path) {
        return person.name().isBlank()
                ? Optional.empty()
                : Optional.of(JsonMapper.shared().getNodeFactory().stringNode(person.name()));
    }
}
