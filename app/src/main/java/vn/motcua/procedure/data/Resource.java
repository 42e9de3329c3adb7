package vn.motcua.procedure.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A thing of the graph: its address, its classes and what is said of it, in order. */
final class Resource {

    private final String id;
    private final List<Vocabulary.Type> types;
    private final Map<Vocabulary.Property, List<Value>> said = new LinkedHashMap<>();

    Resource(String id, Vocabulary.Type... types) {
        this.id = id;
        this.types = List.of(types);
    }

    /** What is said: a text in a language, a plain text, a text of a type, or another thing. */
    sealed interface Value {}

    /** A text in a language. */
    record Text(String text, String language) implements Value {}

    /** A plain text, such as an identifier. */
    record Plain(String text) implements Value {}

    /** A text of a type, such as a date. */
    record Typed(String text, String type) implements Value {}

    /** Another thing of the graph, by its address. */
    record Link(String id) implements Value {}

    /** Another thing, said in this place. */
    record Inner(Resource resource) implements Value {}

    Resource add(Vocabulary.Property property, Value value) {
        said.computeIfAbsent(property, key -> new ArrayList<>()).add(value);
        return this;
    }

    Resource vietnamese(Vocabulary.Property property, String text) {
        return text.isBlank() ? this : add(property, new Text(text.strip(), "vi"));
    }

    Resource plain(Vocabulary.Property property, String text) {
        return text.isBlank() ? this : add(property, new Plain(text.strip()));
    }

    Resource inner(Vocabulary.Property property, Resource resource) {
        return add(property, new Inner(resource));
    }

    String id() {
        return id;
    }

    List<Vocabulary.Type> types() {
        return types;
    }

    Map<Vocabulary.Property, List<Value>> said() {
        return said;
    }
}
