package vn.motcua.procedure.form.filling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public Map<String, JsonNode> values(Actor person, List<FormField> fields) {
        Map<String, JsonNode> values = new HashMap<>();
        if (!person.name().isBlank())
            for (FormField field : fields)
                values.put(field.name(), JsonMapper.shared().getNodeFactory().stringNode(person.name()));
        return values;
    }
}
