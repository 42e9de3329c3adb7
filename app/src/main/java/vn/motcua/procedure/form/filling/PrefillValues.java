package vn.motcua.procedure.form.filling;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.motcua.kernel.access.Actor;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.Prefill;

/** A source of first values: the person's account, the store of their papers, a register. Implemented where the data lie. */
public interface PrefillValues {

    /** Which source it is. */
    Prefill.Source source();

    /**
     * What the source has of this person, by the name of the field; asked once for a form.
     *
     * @param fields those that name this source, each with what of it is wanted
     */
    Map<String, JsonNode> values(Actor person, List<FormField> fields);
}
