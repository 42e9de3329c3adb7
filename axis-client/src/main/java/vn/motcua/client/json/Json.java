package vn.motcua.client.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value, read: asked for by name, and never failing because something is absent.
 *
 * @param value a map, a list, a text, a number, a boolean, or null
 */
public record Json(@Nullable Object value) {

    /** Reads a text. */
    public static Json read(String text) {
        return new Json(new JsonReader(text).whole());
    }

    /** Writes maps, lists, texts, numbers, booleans and records of these on one line. */
    public static String write(@Nullable Object value) {
        return JsonWriter.write(value);
    }

    /** A member; nothing where there is none. */
    public Json get(String name) {
        return new Json(value instanceof Map<?, ?> map ? map.get(name) : null);
    }

    /** The members of a list; none where it is no list. */
    public List<Json> items() {
        return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
    }

    /** The text; empty where there is none. Numbers and booleans as they are written. */
    public String text() {
        return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }

    /** The text; empty where there is none or it is blank. */
    public Optional<String> find() {
        return Optional.of(text()).filter(text -> !text.isBlank());
    }

    /** The whole number; 0 where there is none. */
    public long number() {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** True if it is true. */
    public boolean yes() {
        return Boolean.TRUE.equals(value);
    }
}
