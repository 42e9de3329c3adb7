package vn.motcua.conformance.mapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An object, whose fields are found whatever letter case they are written in.
 *
 * @param exact fields are found only as they are written
 */
record Item(JsonNode json, boolean exact) {

    Item(JsonNode json) {
        this(json, false);
    }

    /** An object whose fields are found only as they are written. */
    static Item exact(JsonNode json) {
        return new Item(json, true);
    }

    static List<Item> all(JsonNode list) {
        List<Item> items = new ArrayList<>();
        list.forEach(one -> items.add(new Item(one)));
        return items;
    }

    /** A field, or a missing node. */
    JsonNode at(String name) {
        return json.properties().stream()
                .filter(field ->
                        exact ? field.getKey().equals(name) : field.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(field -> field.getValue())
                .orElse(JsonNodeFactory.instance.missingNode());
    }

    /** A field as text; empty if it is missing or null. */
    String text(String name) {
        JsonNode value = at(name);
        return value.isNull() || value.isMissingNode() ? "" : value.asString("");
    }

    /** The objects of a list; empty if it is missing or null. */
    List<Item> list(String name) {
        return all(at(name));
    }

    /** A yes, in whichever of its forms. */
    boolean yes(String name) {
        return switch (text(name).toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            default -> false;
        };
    }

    /** The steps of a dossier: the list whose objects say when they were done. */
    List<Item> steps() {
        return json.values().stream()
                .filter(JsonNode::isArray)
                .map(Item::all)
                .filter(list -> !list.isEmpty()
                        && list.stream().allMatch(one -> one.at("ThoiDiemXuLy").isString()))
                .findFirst()
                .orElse(List.of());
    }
}
