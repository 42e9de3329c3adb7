package vn.motcua.procedure.form;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a form as {@link FormJson} reads it. */
final class FormWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode pageConditions = JSON.createObjectNode();
    private final ObjectNode fieldConditions = JSON.createObjectNode();
    private final ObjectNode prefill = JSON.createObjectNode();

    private FormWriter() {}

    static ObjectNode write(FormDefinition form) {
        return new FormWriter().document(form);
    }

    private ObjectNode document(FormDefinition form) {
        ObjectNode document = JSON.createObjectNode();
        put(document, "title", form.title());
        document.set("schema", SchemaWriter.schema(form));
        ArrayNode layout = document.putArray("layout");
        form.pages().forEach(page -> page(page, layout.addObject()));
        ObjectNode conditions = document.putObject("conditions");
        conditions.set("pages", pageConditions);
        conditions.set("fields", fieldConditions);
        document.set("prefill", prefill);
        return document;
    }

    private void page(FormPage page, ObjectNode to) {
        to.put("id", page.id());
        put(to, "title", page.title());
        put(to, "hint", page.hint());
        if (!page.visible().isEmpty()) pageConditions.put(page.id(), page.visible());
        ArrayNode fields = to.putArray("fields");
        page.fields().forEach(field -> field(field, fields.addObject(), ""));
    }

    private void field(FormField field, ObjectNode to, String group) {
        String path = group.isEmpty() ? field.name() : group + "." + field.name();
        to.put("name", field.name());
        to.put("kind", field.kind().name());
        put(to, "label", field.label());
        put(to, "hint", field.hint());
        put(to, "group", field.group());
        if (!field.options().isEmpty()) options(field, to.putArray("options"));
        if (!field.columns().isEmpty()) {
            ArrayNode columns = to.putArray("columns");
            field.columns().forEach(column -> field(column, columns.addObject(), field.name()));
        }
        rules(field.rules(), path);
        source(field, to);
        prefill(field.prefill(), path);
    }

    private void rules(Rules rules, String path) {
        if (rules.equals(Rules.NONE)) return;
        ObjectNode to = fieldConditions.putObject(path);
        if (!rules.visible().isEmpty()) to.put("visible", rules.visible());
        if (!rules.required().isEmpty()) to.put("required", rules.required());
        if (rules.isComputed()) to.put("computed", rules.computed());
        if (rules.errors().isEmpty()) return;
        ArrayNode errors = to.putArray("errors");
        rules.errors().forEach(rule -> {
            ObjectNode one = errors.addObject();
            one.put("when", rule.when());
            put(one, "say", rule.say());
        });
    }

    private static void options(FormField field, ArrayNode to) {
        field.options().forEach(option -> {
            ObjectNode one = to.addObject();
            one.put("value", option.value());
            put(one, "label", option.label());
        });
    }

    private void prefill(@Nullable Prefill from, String path) {
        if (from == null) return;
        ObjectNode to = prefill.putObject(path);
        to.put("source", from.source().name());
        if (!from.path().isEmpty()) to.put("path", from.path());
    }

    private static void source(FormField field, ObjectNode to) {
        var source = field.source();
        if (source == null) return;
        ObjectNode written = to.putObject("source");
        written.put("document", source.document());
        written.put("clause", source.clause());
        written.put("grade", source.grade().name());
        String note = source.note();
        if (note != null) written.put("note", note);
    }

    private static void put(ObjectNode to, String key, Translated text) {
        if (text.isEmpty()) return;
        ObjectNode written = to.putObject(key);
        written.put("vi", text.vi());
        if (!text.en().isEmpty()) written.put("en", text.en());
    }
}
