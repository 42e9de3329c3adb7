package vn.motcua.procedure.form;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a schema says of single fields: whether it knows them, as which type, within which limits. */
final class FieldSchema {

    private static final int MOST_STEPS = 10;

    private final JsonNode root;

    FieldSchema(JsonNode root) {
        this.root = root;
    }

    /** The limits of a field or {@code group.column}; refused if the schema lacks it or has it as another type. */
    Limits limits(String path, FieldKind kind, String place) {
        JsonNode schema = of(path);
        if (schema.isMissingNode()) throw FormProblem.SCHEMA_LACKS_FIELD.because(place, path);
        String type = schema.path("type").asString("");
        if (!type.equals(type(kind)) && !(type.equals("integer") && kind == FieldKind.NUMBER))
            throw FormProblem.SCHEMA_OTHER_TYPE.because(place, path, type(kind));
        boolean own = kind.hasLength();
        return new Limits(
                own ? whole(schema, "minLength") : null,
                own ? whole(schema, "maxLength") : null,
                kind.hasRange() ? number(schema, "minimum") : null,
                kind.hasRange() ? number(schema, "maximum") : null,
                type.equals("integer") && kind == FieldKind.NUMBER ? BigDecimal.ONE : number(schema, "multipleOf"),
                own && schema.path("pattern").isString()
                        ? schema.path("pattern").stringValue()
                        : null,
                kind.hasCount() ? whole(schema, "minItems") : null,
                kind.hasCount() ? whole(schema, "maxItems") : null);
    }

    /** The JSON type of a kind's data. */
    static String type(FieldKind kind) {
        return switch (kind) {
            case NUMBER -> "number";
            case MONEY -> "integer";
            case YES_NO -> "boolean";
            case SEVERAL_OF, FILE, ROWS -> "array";
            case ADDRESS, AGENCY -> "object";
            default -> "string";
        };
    }

    private JsonNode of(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) return resolved(resolved(root).path("properties").path(path));
        return resolved(resolved(of(path.substring(0, dot)).path("items"))
                .path("properties")
                .path(path.substring(dot + 1)));
    }

    /** Follows references; {@link vn.motcua.procedure.form.schema.SchemaGuard} has seen to it that they end. */
    private JsonNode resolved(JsonNode schema) {
        JsonNode at = schema;
        for (int i = 0; i < MOST_STEPS && at.path("$ref").isString(); i++)
            at = root.at(at.path("$ref").stringValue().substring(1));
        return at;
    }

    private static @Nullable Integer whole(JsonNode schema, String word) {
        return value(schema, word, node -> node.isInt() ? node.intValue() : null);
    }

    private static @Nullable BigDecimal number(JsonNode schema, String word) {
        return value(schema, word, node -> node.isNumber() ? node.decimalValue() : null);
    }

    private static <T> @Nullable T value(JsonNode schema, String word, Function<JsonNode, @Nullable T> read) {
        JsonNode node = schema.path(word);
        return node.isMissingNode() ? null : read.apply(node);
    }
}
