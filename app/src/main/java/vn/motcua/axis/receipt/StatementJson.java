package vn.motcua.axis.receipt;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a sealed statement must say; a value that is missing, or of another type, throws {@link IllegalArgumentException}. */
public final class StatementJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StatementJson() {}

    /** The document in these bytes. */
    public static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    /** The text under this name. */
    public static String text(JsonNode json, String name) {
        return string(json.path(name));
    }

    /** The whole number under this name. */
    public static long number(JsonNode json, String name) {
        JsonNode node = json.path(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong())
            throw new IllegalArgumentException("a number is missing: " + name);
        return node.asLong();
    }

    /** The text that this is. */
    public static String string(JsonNode node) {
        if (!node.isString()) throw new IllegalArgumentException("a text is missing");
        return node.asString();
    }
}
