package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Other procedures that a record names: as a list, or, as some are published, in one text.
 *
 * @param named the procedures; empty where they stand in a text
 * @param words the text; empty where there is a list
 */
public record Related(List<One> named, String words) {

    private static final String CODE = "MATTHC";
    private static final String NAME = "TENTTHC";

    public Related {
        named = List.copyOf(named);
    }

    /**
     * One of them.
     *
     * @param code its code, or empty
     * @param name its name, or empty
     * @param other keys that we do not know
     */
    public record One(String code, String name, Map<String, Object> other) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Related read(JsonNode node) {
        if (!node.isArray()) return new Related(List.of(), node.isString() ? node.stringValue() : node.toString());
        List<One> all = new ArrayList<>();
        for (JsonNode one : node) {
            if (one.isString()) all.add(new One("", one.stringValue(), Map.of()));
            else all.add(new One(text(one, CODE), text(one, NAME), other(one)));
        }
        return new Related(all, "");
    }

    /** True if it names nothing. */
    public boolean isEmpty() {
        return named.isEmpty() && words.isBlank();
    }

    @JsonValue
    Object json() {
        return words.isEmpty() ? named.stream().map(Related::json).toList() : words;
    }

    private static Object json(One one) {
        if (one.code().isEmpty() && one.other().isEmpty()) return one.name();
        Map<String, Object> all = new LinkedHashMap<>();
        if (!one.code().isEmpty()) all.put(CODE, one.code());
        if (!one.name().isEmpty()) all.put(NAME, one.name());
        all.putAll(one.other());
        return all;
    }

    private static Map<String, Object> other(JsonNode node) {
        Map<String, Object> other = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.properties())
            if (!each.getKey().equals(CODE) && !each.getKey().equals(NAME)) other.put(each.getKey(), each.getValue());
        return Collections.unmodifiableMap(other);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
