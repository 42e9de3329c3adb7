package vn.motcua.procedure.form.answer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An agency that was chosen.
 *
 * @param code its code in the directory
 * @param name what it was called when it was chosen; may be empty
 */
public record Office(String code, String name) {

    /** Reads what was stored; a code alone is understood too. */
    public static Office of(JsonNode node) {
        if (node.isString()) return new Office(node.stringValue().strip(), "");
        return new Office(
                node.path("code").asString("").strip(),
                node.path("name").asString("").strip());
    }

    /** As it is stored. */
    public ObjectNode json() {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("code", code);
        node.put("name", name);
        return node;
    }
}
