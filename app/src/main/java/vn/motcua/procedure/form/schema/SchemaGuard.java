package vn.motcua.procedure.form.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.motcua.procedure.form.FormProblem;

/**
 * Lets in the part of JSON Schema 2020-12 that forms take, and nothing that would make a validator run for long: no composition (conditions are
 * written in their own language), no reference that leaves the document or runs in a circle, limits on size, depth and patterns. References are
 * followed and counted, so that a small document that unfolds into a huge one is refused too.
 */
public final class SchemaGuard {

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 20_000;
    private static final Set<String> WORDS = Set.of(
            "$comment",
            "type",
            "title",
            "description",
            "enum",
            "const",
            "default",
            "examples",
            "minLength",
            "maxLength",
            "format",
            "minimum",
            "maximum",
            "multipleOf",
            "required",
            "minItems",
            "maxItems",
            "uniqueItems",
            "readOnly");
    private static final Set<String> MAPS = Set.of("properties", "$defs");

    private final JsonNode root;
    private final Deque<String> following = new ArrayDeque<>();
    private int parts;

    private SchemaGuard(JsonNode root) {
        this.root = root;
    }

    /** Refuses a schema that forms do not take, and names the place as a JSON pointer. */
    public static void check(JsonNode schema) {
        new SchemaGuard(schema).walk(schema, "/schema", 0);
    }

    private void walk(JsonNode schema, String place, int depth) {
        if (depth > DEEPEST) throw FormProblem.SCHEMA_TOO_DEEP.because(place, DEEPEST);
        if (++parts > MOST_PARTS) throw FormProblem.SCHEMA_TOO_LARGE.because(place, MOST_PARTS);
        if (schema.isBoolean()) return;
        if (!schema.isObject()) throw FormProblem.SCHEMA_INVALID.because(place);
        for (Map.Entry<String, JsonNode> word : schema.properties())
            word(word.getKey(), word.getValue(), place + "/" + word.getKey(), depth);
    }

    private void word(String word, JsonNode value, String place, int depth) {
        if (MAPS.contains(word)) {
            if (!value.isObject()) throw FormProblem.SCHEMA_INVALID.because(place);
            for (Map.Entry<String, JsonNode> one : value.properties())
                walk(one.getValue(), place + "/" + one.getKey(), depth + 1);
        } else if (word.equals("items") || word.equals("additionalProperties")) walk(value, place, depth + 1);
        else if (word.equals("pattern")) {
            if (!value.isString() || !SafePattern.accepts(value.stringValue()))
                throw FormProblem.SCHEMA_PATTERN.because(place);
        } else if (word.equals("$ref")) follow(value, place, depth);
        else if (word.equals("$schema")) {
            if (!place.equals("/schema/$schema")
                    || !value.isString()
                    || !value.stringValue().equals(DataSchema.dialect()))
                throw FormProblem.SCHEMA_INVALID.because(place);
        } else if (!WORDS.contains(word)) throw FormProblem.SCHEMA_KEYWORD.because(place, word);
        else size(value, place);
    }

    private void follow(JsonNode value, String place, int depth) {
        String target = value.isString() ? value.stringValue() : "";
        if (!target.startsWith("#/$defs/") || following.contains(target))
            throw FormProblem.SCHEMA_REFERENCE.because(place);
        JsonNode found = root.at(target.substring(1));
        if (found.isMissingNode()) throw FormProblem.SCHEMA_REFERENCE.because(place);
        following.push(target);
        walk(found, place, depth + 1);
        following.pop();
    }

    private void size(JsonNode value, String place) {
        parts += value.size();
        if (value.isString() && value.stringValue().length() > 2000 || parts > MOST_PARTS)
            throw FormProblem.SCHEMA_TOO_LARGE.because(place, MOST_PARTS);
    }
}
