package vn.motcua.procedure.form.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.search.Division;

/**
 * What the directory knows of the codes that stand in answers.
 *
 * @param checked false if the directory was not asked, and any code passes
 * @param agencies what the agencies are called that carry the codes today
 * @param today the divisions of today
 * @param before the divisions of the last day on which there were districts
 * @param heirs by the code of a province of then, the code of the one of today that it belongs to
 */
public record KnownCodes(
        boolean checked,
        Map<String, String> agencies,
        Map<String, Division> today,
        Map<String, Division> before,
        Map<String, String> heirs) {

    /** The directory was not asked: codes are taken as they are. */
    public static final KnownCodes UNCHECKED = new KnownCodes(false, Map.of(), Map.of(), Map.of(), Map.of());

    public KnownCodes {
        agencies = Map.copyOf(agencies);
        today = Map.copyOf(today);
        before = Map.copyOf(before);
        heirs = Map.copyOf(heirs);
    }

    boolean agency(String code) {
        return !checked || agencies.containsKey(code);
    }

    /** True if the address's province is one of its time. */
    boolean province(Address address) {
        return !checked
                || !address.old()
                || before.containsKey(address.province().code());
    }

    /** True if the tier was written by hand, or is a division of its time in the address's province. */
    boolean tier(Address address, Address.Tier tier) {
        if (tier.code().isEmpty()) return true;
        if (!checked) return !tier.code().equals(Address.OPEN);
        Division division = (address.old() ? before : today).get(tier.code());
        return division != null && division.above().contains(address.province().code());
    }

    /** The code of the province of today in which the address lies; empty if that cannot be said. */
    String provinceToday(Address address) {
        String code = address.province().code();
        if (!address.old()) return code;
        @Nullable String heir = heirs.get(code);
        return heir == null ? "" : heir;
    }
}
