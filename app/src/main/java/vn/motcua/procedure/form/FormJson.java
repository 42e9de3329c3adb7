package vn.motcua.procedure.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.kernel.LegalSource;
import vn.motcua.procedure.form.schema.SchemaGuard;

/**
 * A form as one JSON document: {@code schema} for the data (JSON Schema 2020-12), {@code layout} with its pages, {@code conditions},
 * {@code prefill}. Reading refuses, with the place, what is no form; whether it makes sense is judged by {@link FormCheck}.
 */
public final class FormJson {

    /** The most characters of a document. */
    public static final int LARGEST = 4_000_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document;
    private final FieldSchema schemas;

    private FormJson(JsonNode document) {
        this.document = document;
        this.schemas = new FieldSchema(document.path("schema"));
    }

    /** Reads a text. */
    public static FormDefinition read(String text) {
        if (text.length() > LARGEST) throw FormProblem.FORM_TOO_LARGE.because(LARGEST);
        try {
            return read(JSON.readTree(text));
        } catch (tools.jackson.core.JacksonException e) {
            throw FormProblem.NOT_A_FORM.because("/");
        }
    }

    /** Reads a document. */
    public static FormDefinition read(JsonNode document) {
        if (!document.isObject()) throw FormProblem.NOT_A_FORM.because("/");
        refuseTooMany(document.path("layout"));
        SchemaGuard.check(document.path("schema"));
        FormDefinition form = new FormJson(document).form();
        KnownMembers.check(document, form);
        return form;
    }

    /** Writes a document. */
    public static ObjectNode write(FormDefinition form) {
        return FormWriter.write(form);
    }

    /** Counts before anything else is looked at, so that a huge form is refused at once. */
    private static void refuseTooMany(JsonNode layout) {
        int fields = 0;
        for (JsonNode page : layout)
            for (JsonNode field : page.path("fields"))
                fields += 1 + field.path("columns").size();
        if (fields > FormDefinition.MOST_FIELDS)
            throw FormProblem.TOO_MANY_FIELDS.because(fields, FormDefinition.MOST_FIELDS);
        if (layout.size() > FormDefinition.MOST_PAGES)
            throw FormProblem.TOO_MANY_PAGES.because(layout.size(), FormDefinition.MOST_PAGES);
    }

    private FormDefinition form() {
        List<FormPage> pages = new ArrayList<>();
        List<JsonNode> all = items(document.path("layout"), "/layout");
        for (int i = 0; i < all.size(); i++) pages.add(page(all.get(i), "/layout/" + i));
        return new FormDefinition(translated(document.path("title"), "/title"), pages);
    }

    private FormPage page(JsonNode page, String place) {
        String id = text(page, "id", place);
        List<FormField> read = new ArrayList<>();
        List<JsonNode> all = items(page.path("fields"), place + "/fields");
        for (int i = 0; i < all.size(); i++) read.add(field(all.get(i), place + "/fields/" + i, ""));
        return new FormPage(
                id,
                translated(page.path("title"), place + "/title"),
                translated(page.path("hint"), place + "/hint"),
                document.path("conditions").path("pages").path(id).asString(""),
                read);
    }

    private FormField field(JsonNode field, String place, String group) {
        String name = text(field, "name", place);
        FieldKind kind = constant(FieldKind.class, text(field, "kind", place), place + "/kind");
        String path = group.isEmpty() ? name : group + "." + name;
        List<FormField> columns = new ArrayList<>();
        List<JsonNode> all = items(field.path("columns"), place + "/columns");
        for (int i = 0; i < all.size() && group.isEmpty(); i++)
            columns.add(field(all.get(i), place + "/columns/" + i, name));
        return new FormField(
                name,
                kind,
                translated(field.path("label"), place + "/label"),
                translated(field.path("hint"), place + "/hint"),
                translated(field.path("group"), place + "/group"),
                schemas.limits(path, kind, place),
                options(field.path("options"), place + "/options"),
                rules(document.path("conditions").path("fields").path(path), "/conditions/fields/" + path),
                prefill(document.path("prefill").path(path), "/prefill/" + path),
                columns,
                source(field.path("source"), place + "/source"));
    }

    private static List<Option> options(JsonNode options, String place) {
        List<Option> read = new ArrayList<>();
        List<JsonNode> all = items(options, place);
        for (int i = 0; i < all.size(); i++)
            read.add(new Option(
                    text(all.get(i), "value", place + "/" + i),
                    translated(all.get(i).path("label"), place + "/" + i + "/label")));
        return read;
    }

    private static Rules rules(JsonNode rules, String place) {
        if (rules.isMissingNode()) return Rules.NONE;
        List<ErrorRule> errors = new ArrayList<>();
        List<JsonNode> all = items(rules.path("errors"), place + "/errors");
        for (int i = 0; i < all.size(); i++)
            errors.add(new ErrorRule(
                    text(all.get(i), "when", place + "/errors/" + i),
                    translated(all.get(i).path("say"), place + "/errors/" + i + "/say")));
        return new Rules(
                rules.path("visible").asString(""),
                rules.path("required").asString(""),
                rules.path("computed").asString(""),
                errors);
    }

    private static @Nullable Prefill prefill(JsonNode prefill, String place) {
        if (prefill.isMissingNode()) return null;
        return new Prefill(
                constant(Prefill.Source.class, text(prefill, "source", place), place + "/source"),
                prefill.path("path").asString(""));
    }

    private static @Nullable LegalSource source(JsonNode source, String place) {
        if (source.isMissingNode()) return null;
        JsonNode note = source.path("note");
        return new LegalSource(
                text(source, "document", place),
                source.path("clause").asString(""),
                constant(LegalSource.Grade.class, text(source, "grade", place), place + "/grade"),
                note.isString() ? note.stringValue() : null);
    }

    private static Translated translated(JsonNode text, String place) {
        if (text.isMissingNode()) return Translated.NONE;
        if (text.isString()) return new Translated(text.stringValue(), "");
        if (!text.isObject()) throw FormProblem.NOT_A_FORM.because(place);
        return new Translated(text.path("vi").asString(""), text.path("en").asString(""));
    }

    private static List<JsonNode> items(JsonNode node, String place) {
        if (!node.isMissingNode() && !node.isArray()) throw FormProblem.NOT_A_FORM.because(place);
        List<JsonNode> items = new ArrayList<>();
        node.forEach(items::add);
        return items;
    }

    private static String text(JsonNode node, String key, String place) {
        JsonNode value = node.path(key);
        if (!value.isString() || value.stringValue().isBlank()) throw FormProblem.NOT_A_FORM.because(place + "/" + key);
        return value.stringValue().strip();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String place) {
        for (E constant : type.getEnumConstants()) if (constant.name().equals(name)) return constant;
        throw FormProblem.NOT_A_FORM.because(place);
    }
}
