package vn.motcua.dossier.national;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a stranger's JSON says, without what says nothing: spelled as the contract does, its texts cleaned and cut, empty members left out. */
final class CleanJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int LONGEST_NAME = 100;

    private CleanJson() {}

    /** The value under a name; {@code null} if it says nothing. */
    static @Nullable JsonNode of(String name, JsonNode value) {
        if (value.isNull()) return null;
        if (value.isObject()) return object(value);
        if (value.isArray()) return array(name, value);
        if (value.isBoolean() || WireNames.FLAGS.contains(name)) return flag(value);
        if (!value.isString()) return value;
        String text = WireText.clean(value.stringValue(), WireNames.longest(name));
        return text.isEmpty() ? null : MAKE.stringNode(text);
    }

    private static @Nullable JsonNode flag(JsonNode value) {
        String text = WireText.clean(value.asString(), LONGEST_NAME).strip();
        return text.isEmpty() ? null : MAKE.stringNode(WireNames.flag(text));
    }

    private static @Nullable JsonNode object(JsonNode value) {
        ObjectNode clean = MAKE.objectNode();
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            String name = WireNames.spelled(WireText.clean(each.getKey(), LONGEST_NAME));
            JsonNode inner = of(name, each.getValue());
            if (inner != null) clean.set(name, inner);
        }
        return clean.isEmpty() ? null : clean;
    }

    private static @Nullable JsonNode array(String name, JsonNode value) {
        ArrayNode clean = MAKE.arrayNode();
        for (JsonNode each : value) {
            JsonNode inner = of(name, each);
            if (inner != null) clean.add(inner);
        }
        return clean.isEmpty() ? null : clean;
    }

    static String write(JsonNode node) {
        return JSON.writeValueAsString(node);
    }

    static ObjectNode read(@Nullable String text) {
        try {
            return text == null ? MAKE.objectNode() : (ObjectNode) JSON.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalStateException(e); // the database keeps nothing else
        }
    }

    /** The lists of an update laid over those that were there. */
    static @Nullable String merge(@Nullable String before, @Nullable String after) {
        if (before == null) return after;
        if (after == null) return before;
        ObjectNode merged = read(before);
        merged.setAll(read(after));
        return write(merged);
    }
}
