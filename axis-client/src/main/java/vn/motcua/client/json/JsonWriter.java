package vn.motcua.client.json;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes JSON; only control characters, quotes and what is not ASCII are escaped, so that every console and protocol carries it. */
final class JsonWriter {

    private JsonWriter() {}

    static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> number.toString();
            case Boolean yes -> yes.toString();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(one -> quoted(String.valueOf(one.getKey())) + ":" + write(one.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(JsonWriter::write).collect(Collectors.joining(",", "[", "]"));
            case Record one -> write(members(one));
            default -> quoted(value.toString());
        };
    }

    private static Map<String, @Nullable Object> members(Record one) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        try {
            for (RecordComponent component : one.getClass().getRecordComponents())
                members.put(component.getName(), component.getAccessor().invoke(one));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return members;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c < ' ' || c > '~') quoted.append(String.format("\\u%04x", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
