package vn.motcua.procedure.form;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.procedure.form.schema.DataSchema;

/** The schema of a form's data, made of its fields: each kind as its JSON type, with the limits of the field. */
final class SchemaWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SchemaWriter() {}

    static ObjectNode schema(FormDefinition form) {
        ObjectNode schema = object(form.fields().toList());
        schema.put("$schema", DataSchema.dialect());
        return schema;
    }

    private static ObjectNode object(List<FormField> fields) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        fields.forEach(field -> properties.set(field.name(), of(field)));
        return schema;
    }

    private static ObjectNode of(FormField field) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("type", FieldSchema.type(field.kind()));
        limits(field, schema);
        switch (field.kind()) {
            case DATE -> schema.put("format", "date");
            case EMAIL -> schema.put("format", "email");
            case PARTIAL_DATE -> schema.put("pattern", "^[0-9]{4}(-[0-9]{2})?(-[0-9]{2})?$");
            case PERSONAL_NUMBER -> schema.put("pattern", "^[0-9]{12}$");
            case PHONE -> schema.put("pattern", "^[+]?[0-9]{8,15}$");
            case NATIONALITY -> schema.put("pattern", "^[A-Z]{2}$");
            case ETHNIC_GROUP -> schema.put("pattern", "^[0-9]{2}$");
            case ONE_OF -> options(field, schema);
            case SEVERAL_OF -> {
                schema.put("uniqueItems", true);
                options(field, schema.putObject("items").put("type", "string"));
            }
            case FILE -> schema.putObject("items").put("type", "string");
            case ROWS -> schema.set("items", object(field.columns()));
            case ADDRESS ->
                parts(
                        schema,
                        "era",
                        "province",
                        "provinceName",
                        "district",
                        "districtCode",
                        "commune",
                        "communeCode",
                        "street");
            case AGENCY -> parts(schema, "code", "name");
            default -> {}
        }
        return schema;
    }

    private static void options(FormField field, ObjectNode schema) {
        if (field.options().isEmpty()) return;
        var values = schema.putArray("enum");
        field.options().forEach(option -> values.add(option.value()));
    }

    private static void limits(FormField field, ObjectNode schema) {
        Limits limits = field.limits();
        FieldKind kind = field.kind();
        if (limits.minLength() != null) schema.put("minLength", limits.minLength());
        if (kind.hasLength()) schema.put("maxLength", limits.longest(kind));
        else if (schema.path("type").asString("").equals("string")) schema.put("maxLength", limits.longest(kind));
        if (limits.least() != null) schema.put("minimum", limits.least());
        if (limits.most() != null) schema.put("maximum", limits.most());
        if (limits.step() != null) schema.put("multipleOf", limits.step());
        if (limits.pattern() != null) schema.put("pattern", limits.pattern());
        if (limits.minItems() != null) schema.put("minItems", limits.minItems());
        if (kind.hasCount()) schema.put("maxItems", limits.mostItems(kind));
    }

    private static void parts(ObjectNode schema, String... parts) {
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (String part : parts)
            properties.putObject(part).put("type", "string").put("maxLength", 300);
    }
}
