package vn.motcua.dossier.national;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.kernel.Refused;

/**
 * The members of an item that a stranger sent, asked for by name without regard to case, cleaned and cut.
 *
 * @param byName the values by their names in small letters
 * @param node the item itself
 */
public record Members(Map<String, JsonNode> byName, JsonNode node) {

    private static final int LONGEST_TIME = 50;
    private static final int LONGEST_NAME = 100;

    /** Of an item; refused if it is no object. */
    public static Members of(JsonNode node) {
        if (!node.isObject()) throw NationalRefusal.ITEM_NO_OBJECT.because();
        Map<String, JsonNode> byName = new HashMap<>();
        node.properties().forEach(each -> byName.put(lower(each.getKey()), each.getValue()));
        return new Members(byName, node);
    }

    /** A text that must be there. */
    public String required(String name, int longest) {
        String text = text(name, longest);
        if (text.isEmpty()) throw NationalRefusal.MEMBER_MISSING.at(name, name);
        return text;
    }

    /** A text, or a number as one; empty if absent. Refused if it is a list or an object. */
    public String text(String name, int longest) {
        JsonNode value = byName.get(lower(name));
        if (value == null || value.isNull()) return "";
        if (!value.isValueNode()) throw NationalRefusal.MEMBER_TYPE.at(name, name);
        return WireText.clean(ItemReader.plain(value), longest);
    }

    /** A whole number from 0; refused if it is none, or absent. */
    public int number(String name) {
        String text = required(name, LONGEST_TIME);
        if (!text.matches("[0-9]{1,9}")) throw NationalRefusal.MEMBER_NO_NUMBER.at(name, name, text);
        return Integer.parseInt(text);
    }

    /** A moment, if one is told. */
    public @Nullable Instant time(String name) {
        String text = text(name, LONGEST_TIME);
        if (text.isEmpty()) return null;
        return WireTime.read(text).orElseThrow(() -> wrong(name, text));
    }

    /** All members but these, as JSON; {@code null} if they say nothing. */
    @Nullable
    String others(Set<String> known) {
        ObjectNode others = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (known.contains(lower(each.getKey()))) continue;
            String name = WireNames.spelled(WireText.clean(each.getKey(), LONGEST_NAME));
            JsonNode clean = CleanJson.of(name, each.getValue());
            if (clean != null) others.set(name, clean);
        }
        return others.isEmpty() ? null : CleanJson.write(others);
    }

    private static Refused wrong(String name, String text) {
        return NationalRefusal.MEMBER_NO_TIME.at(name, name, text);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
