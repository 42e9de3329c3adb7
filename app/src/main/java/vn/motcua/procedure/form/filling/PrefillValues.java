package vn.motcua.procedure.form.filling;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.kernel.access.Actor;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.Prefill;

/** A source of first values: the person's account, the store of their papers, a register. Implemented where the data lie. */
public interface PrefillValues {

    /** Which source it is. */
    Prefill.Source source();

    /** The value for a field, if the source has it for this person. */
    Optional<JsonNode> value(Actor person, FormField field, String path);
}
