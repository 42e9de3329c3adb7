package vn.motcua.dossier.national;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Understands one dossier of a call: lenient in how things are written, strict in that what it keeps is what was meant. */
final class ItemReader {

    private static final int LARGEST = 512 * 1024;

    private final Map<ItemField, String> texts = new EnumMap<>(ItemField.class);
    private final Map<ItemField, Instant> times = new EnumMap<>(ItemField.class);
    private final ObjectNode rest = JsonNodeFactory.instance.objectNode();
    private final ObjectNode lists = JsonNodeFactory.instance.objectNode();

    private ItemReader() {}

    /** Reads it; refused with the member that is wrong. */
    static DossierItem read(JsonNode node) {
        if (!node.isObject()) throw NationalRefusal.ITEM_NO_OBJECT.because();
        ItemReader reader = new ItemReader();
        for (Map.Entry<String, JsonNode> each : node.properties()) reader.member(each.getKey(), each.getValue());
        return reader.item();
    }

    /** The code that a piece of JSON claims, to name it by; empty if it has none. */
    static String code(JsonNode node) {
        for (Map.Entry<String, JsonNode> each : node.properties())
            if (ItemField.of(each.getKey()) == ItemField.CODE
                    && each.getValue().isValueNode()
                    && !each.getValue().isNull())
                return WireText.clean(plain(each.getValue()), ItemField.CODE.longest());
        return "";
    }

    private void member(String written, JsonNode value) {
        ItemField field = ItemField.of(written);
        if (field != null) column(field, value);
        else other(WireNames.spelled(WireText.clean(written, ItemField.CODE.longest())), value);
    }

    private void column(ItemField field, JsonNode value) {
        if (value.isNull()) return;
        if (!value.isValueNode()) throw NationalRefusal.MEMBER_TYPE.at(field.wire(), field.wire());
        String text = WireText.clean(plain(value), field.time() ? WireNames.LONGEST_TEXT : field.longest());
        if (text.isEmpty()) return;
        if (!field.time()) texts.put(field, text);
        else
            times.put(
                    field,
                    WireTime.read(text)
                            .orElseThrow(() -> NationalRefusal.MEMBER_NO_TIME.at(
                                    field.wire(), field.wire(), WireText.clean(text, 40))));
    }

    private void other(String name, JsonNode value) {
        boolean list = WireNames.LISTS.contains(name);
        if (list && value.isValueNode() && !value.isNull() && !value.asString().isBlank())
            throw NationalRefusal.MEMBER_TYPE.at(name, name);
        JsonNode clean = CleanJson.of(name, list && value.isObject() ? value.isEmpty() ? value : only(value) : value);
        if (clean == null) return;
        if (list) lists.set(name, clean);
        else rest.set(name, clean);
    }

    private static JsonNode only(JsonNode value) {
        return JsonNodeFactory.instance.arrayNode().add(value);
    }

    /** Numbers as people would write them: a code that came as {@code 2.0} is 2. */
    static String plain(JsonNode value) {
        if (!value.isNumber()) return value.asString();
        BigDecimal number = value.decimalValue();
        return number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() < 40
                ? number.toBigInteger().toString()
                : number.toString();
    }

    private DossierItem item() {
        require(ItemField.CODE);
        require(ItemField.PROCEDURE);
        String others = CleanJson.write(rest);
        String given = lists.isEmpty() ? null : CleanJson.write(lists);
        if (others.length() + (given == null ? 0 : given.length()) > LARGEST)
            throw NationalRefusal.ITEM_TOO_LARGE.because(LARGEST / 1024);
        Integer version = version();
        long hash = new ItemHash()
                .add(texts)
                .add(times)
                .add(others)
                .add(given)
                .add(version == null ? null : version.toString())
                .value();
        return new DossierItem(texts, times, others, given, version, hash);
    }

    private void require(ItemField field) {
        if (!texts.containsKey(field)) throw NationalRefusal.MEMBER_MISSING.at(field.wire(), field.wire());
    }

    private @Nullable Integer version() {
        String text = texts.remove(ItemField.VERSION);
        return text != null && text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }
}
