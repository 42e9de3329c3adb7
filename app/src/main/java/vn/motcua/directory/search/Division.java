package vn.motcua.directory.search;

import java.util.Set;
import vn.motcua.directory.AgencyKind;
import vn.motcua.kernel.AgencyId;

/**
 * An administrative division on a day.
 *
 * @param agency the agency that governs it
 * @param kind which tier
 * @param code its statistical code
 * @param name what it is called, such as {@code Phường Ba Đình}
 * @param above the codes of the divisions in which it lies, at most two
 */
public record Division(AgencyId agency, AgencyKind kind, String code, String name, Set<String> above) {

    private static final String COMMITTEE = "Ủy ban nhân dân ";

    public Division {
        above = Set.copyOf(above);
    }

    /** What the division is called that is governed by an agency of this name. */
    static String name(String agency) {
        String name = agency.startsWith(COMMITTEE) ? agency.substring(COMMITTEE.length()) : agency;
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
