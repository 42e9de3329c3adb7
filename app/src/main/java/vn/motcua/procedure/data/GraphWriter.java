package vn.motcua.procedure.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.procedure.ProcedureView;

/** Writes procedures as CPSV-AP, one by one. */
public final class GraphWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private GraphWriter() {}

    /** The beginning of a JSON-LD document that holds many. */
    public static String jsonLdHead() {
        return "{\"@context\":" + JSON.writeValueAsString(Vocabulary.PREFIXES) + ",\"@graph\":[\n";
    }

    /** One of many. */
    public static String jsonLdPart(String base, ProcedureView view) {
        return JSON.writeValueAsString(json(PublicService.of(base, view)));
    }

    /** A JSON-LD document of one. */
    public static String jsonLd(String base, ProcedureView view) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", Vocabulary.PREFIXES);
        document.putAll(json(PublicService.of(base, view)));
        return JSON.writeValueAsString(document);
    }

    /** The beginning of a Turtle document. */
    public static String turtleHead() {
        return Vocabulary.PREFIXES.entrySet().stream()
                .map(each -> "@prefix " + each.getKey() + ": <" + each.getValue() + "> .\n")
                .collect(Collectors.joining());
    }

    /** One procedure in Turtle. */
    public static String turtle(String base, ProcedureView view) {
        StringBuilder text = new StringBuilder();
        List<Resource> all = new ArrayList<>();
        all.add(PublicService.of(base, view));
        for (int i = 0; i < all.size(); i++) turtle(text, all.get(i), all);
        return text.toString();
    }

    private static void turtle(StringBuilder text, Resource resource, List<Resource> more) {
        text.append("\n<").append(iri(resource.id())).append("> a ");
        text.append(resource.types().stream().map(Vocabulary.Type::term).collect(Collectors.joining(", ")));
        resource.said().forEach((property, values) -> {
            text.append(" ;\n  ").append(property.term()).append(' ');
            text.append(values.stream().map(value -> turtle(value, more)).collect(Collectors.joining(", ")));
        });
        text.append(" .\n");
    }

    private static String turtle(Resource.Value value, List<Resource> more) {
        return switch (value) {
            case Resource.Text(String text, String language) -> quoted(text) + "@" + language;
            case Resource.Plain(String text) -> quoted(text);
            case Resource.Typed(String text, String type) -> quoted(text) + "^^" + type;
            case Resource.Link(String id) -> "<" + iri(id) + ">";
            case Resource.Inner(Resource inner) -> {
                more.add(inner);
                yield "<" + iri(inner.id()) + ">";
            }
        };
    }

    private static Map<String, Object> json(Resource resource) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@id", iri(resource.id()));
        json.put(
                "@type",
                resource.types().size() == 1
                        ? resource.types().getFirst().term()
                        : resource.types().stream().map(Vocabulary.Type::term).toList());
        resource.said().forEach((property, values) -> {
            List<Object> all = values.stream().map(GraphWriter::json).toList();
            json.put(property.term(), all.size() == 1 ? all.getFirst() : all);
        });
        return json;
    }

    private static Object json(Resource.Value value) {
        return switch (value) {
            case Resource.Text(String text, String language) -> Map.of("@value", text, "@language", language);
            case Resource.Plain(String text) -> text;
            case Resource.Typed(String text, String type) -> Map.of("@value", text, "@type", type);
            case Resource.Link(String id) -> Map.of("@id", iri(id));
            case Resource.Inner(Resource inner) -> json(inner);
        };
    }

    /** Characters that an address may not hold are written as their code. */
    private static String iri(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : text.toCharArray())
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) safe.append('%').append("%02X".formatted((int) c));
            else safe.append(c);
        return safe.toString();
    }

    private static String quoted(String text) {
        StringBuilder safe = new StringBuilder("\"");
        for (char c : text.toCharArray())
            switch (c) {
                case '\\' -> safe.append("\\\\");
                case '"' -> safe.append("\\\"");
                case '\n' -> safe.append("\\n");
                case '\r' -> safe.append("\\r");
                case '\t' -> safe.append("\\t");
                default -> safe.append(c);
            }
        return safe.append('"').toString();
    }
}
