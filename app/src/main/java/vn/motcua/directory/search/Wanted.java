package vn.motcua.directory.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;

/**
 * What a chooser offers.
 *
 * @param kinds only agencies of these kinds; empty: all
 * @param under only this agency and what stands below it, or {@code null}
 * @param day as the directory stands on this day
 * @param divisions true if administrative divisions are named, as addresses do, by their statistical codes, rather than the agencies that govern
 *     them
 */
public record Wanted(Set<AgencyKind> kinds, @Nullable AgencyId under, LocalDate day, boolean divisions) {

    public Wanted {
        kinds = Set.copyOf(kinds);
    }

    /** Any agency that is open on a day. */
    public static Wanted agency(LocalDate day) {
        return new Wanted(Set.of(), null, day, false);
    }

    /** An administrative division that is governed, on a day, by an agency of this kind. */
    public static Wanted division(AgencyKind kind, LocalDate day) {
        return new Wanted(Set.of(kind), null, day, true);
    }

    /** The same, of these kinds only. */
    public Wanted of(Set<AgencyKind> only) {
        return new Wanted(only, under, day, divisions);
    }

    /** The same, below an agency ({@code null}: anywhere). */
    public Wanted below(@Nullable AgencyId above) {
        return new Wanted(kinds, above, day, divisions);
    }

    /** The address that answers what a field offers while one types. */
    public String source(String field) {
        return "/directory/choices?field=" + field + "&day=" + day + (divisions ? "&divisions=yes" : "")
                + (under == null ? "" : "&under=" + under)
                + kinds.stream().sorted().map(kind -> "&kind=" + kind).collect(Collectors.joining());
    }

    AsOf asOf() {
        return AsOf.on(day);
    }
}
