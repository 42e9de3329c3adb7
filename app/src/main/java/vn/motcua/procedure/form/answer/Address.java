package vn.motcua.procedure.form.answer;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.procedure.form.list.Lists;

/**
 * An address. Since 2025-07-01 there are two tiers, province and commune; older papers have a district between them, and names that are no more.
 * Codes are those of official statistics, at the time of the address.
 *
 * @param old true if it is written as of before July 2025
 * @param province its province
 * @param district the district of an old address; else nowhere
 * @param commune the commune, ward or special zone
 * @param street house number, street, hamlet; may be empty
 */
public record Address(boolean old, Tier province, Tier district, Tier commune, String street) {

    /** What stands for the code where the name that was written fits several divisions. */
    public static final String OPEN = "?";

    private static final int LONGEST = 300;

    /**
     * One tier of an address.
     *
     * @param code its code; empty if it was written by hand, as the directory does not know it
     * @param name its name
     */
    public record Tier(String code, String name) {

        /** Nothing. */
        public static final Tier NONE = new Tier("", "");

        boolean isEmpty() {
            return code.isEmpty() && name.isEmpty();
        }
    }

    /** Reads what was stored. */
    public static Address of(JsonNode node) {
        boolean old = text(node, "era").equals("OLD");
        String province = text(node, "province");
        String name = text(node, "provinceName");
        return new Address(
                old,
                new Tier(province, name.isEmpty() && !old ? Lists.PROVINCES.name(province) : name),
                new Tier(text(node, "districtCode"), text(node, "district")),
                new Tier(text(node, "communeCode"), text(node, "commune")),
                text(node, "street"));
    }

    private static String text(JsonNode node, String part) {
        return node.path(part).asString("").strip();
    }

    /** True if nothing of it was written. */
    public boolean isEmpty() {
        return province.isEmpty() && district.isEmpty() && commune.isEmpty() && street.isEmpty();
    }

    /** True if each tier of its time is there. */
    public boolean complete() {
        if (Stream.of(province.name, district.name, commune.name, street).anyMatch(part -> part.length() > LONGEST))
            return false;
        return !province.code.isEmpty()
                && !commune.name.isEmpty()
                && (old ? !district.name.isEmpty() : Lists.PROVINCES.has(province.code));
    }

    /** In one line, from the street to the province. */
    public String text() {
        return Stream.of(street, commune.name, old ? district.name : "", province.name)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** As it is stored. */
    public ObjectNode json() {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("era", old ? "OLD" : "NEW");
        node.put("province", province.code);
        node.put("provinceName", province.name);
        if (old) node.put("district", district.name);
        if (old && !district.code.isEmpty()) node.put("districtCode", district.code);
        node.put("commune", commune.name);
        if (!commune.code.isEmpty()) node.put("communeCode", commune.code);
        node.put("street", street);
        return node;
    }
}
