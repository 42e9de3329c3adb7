package vn.motcua.procedure.form.answer;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.procedure.form.list.Lists;

/**
 * An address. Since 2025-07-01 there are two tiers, province and commune; older papers have a district between them, and names that are no more.
 *
 * @param old true if it is written as of before July 2025
 * @param province the code of today's province; of an old address the name of the province of then
 * @param district the district of an old address; else empty
 * @param commune the commune, ward or special zone, by name
 * @param street house number, street, hamlet; may be empty
 */
public record Address(boolean old, String province, String district, String commune, String street) {

    /** Reads what was stored. */
    public static Address of(JsonNode node) {
        return new Address(
                node.path("era").asString("").equals("OLD"),
                node.path("province").asString("").strip(),
                node.path("district").asString("").strip(),
                node.path("commune").asString("").strip(),
                node.path("street").asString("").strip());
    }

    /** True if nothing of it was written. */
    public boolean isEmpty() {
        return Stream.of(province, district, commune, street).allMatch(String::isEmpty);
    }

    /** True if each tier of its time is there. */
    public boolean complete() {
        if (Stream.of(province, district, commune, street).anyMatch(part -> part.length() > 300)) return false;
        return old
                ? !province.isEmpty() && !district.isEmpty() && !commune.isEmpty()
                : Lists.PROVINCES.has(province) && !commune.isEmpty();
    }

    /** The code of the province of today, empty for an old address. */
    public String provinceCode() {
        return old ? "" : province;
    }

    /** In one line, from the street to the province. */
    public String text() {
        return Stream.of(street, commune, old ? district : "", old ? province : Lists.PROVINCES.name(province))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** As it is stored. */
    public ObjectNode json() {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("era", old ? "OLD" : "NEW");
        node.put("province", province);
        if (old) node.put("district", district);
        node.put("commune", commune);
        node.put("street", street);
        return node;
    }
}
