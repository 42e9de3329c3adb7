package vn.motcua.dossier.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.flow.StepRole;

/**
 * Which steps an officer may do: a role in an agency, each pair once.
 *
 * @param places the pairs
 */
public record Reach(List<Place> places) {

    public Reach {
        places = List.copyOf(places);
    }

    /**
     * A role in an agency.
     *
     * @param agency the agency
     * @param role the role
     * @param own true if it is the officer's own; else only what can be done in the stead of somebody
     * @param givers the accounts of those in whose stead
     * @param procedures the national codes of the procedures of which in their stead; empty: of all
     */
    public record Place(AgencyId agency, StepRole role, boolean own, Set<AccountId> givers, Set<String> procedures) {

        /** One that is the officer's own. */
        static Place of(AgencyId agency, StepRole role) {
            return new Place(agency, role, true, Set.of(), Set.of());
        }

        boolean stead() {
            return !own || !givers.isEmpty();
        }

        /** The same, and there in the stead of somebody. */
        Place in(Set<AccountId> more, Set<String> codes) {
            boolean all = stead() && procedures.isEmpty() || codes.isEmpty();
            return new Place(agency, role, own, union(givers, more), all ? Set.of() : union(procedures, codes));
        }

        private static <T> Set<T> union(Set<T> some, Set<T> others) {
            Set<T> all = new HashSet<>(some);
            all.addAll(others);
            return Set.copyOf(all);
        }
    }

    /** True if there is nothing to do anywhere. */
    public boolean isEmpty() {
        return places.isEmpty();
    }

    Long[] agencies() {
        return places.stream().map(place -> place.agency().value()).toArray(Long[]::new);
    }

    String[] roles() {
        return places.stream().map(place -> place.role().name()).toArray(String[]::new);
    }

    Boolean[] own() {
        return places.stream().map(Place::own).toArray(Boolean[]::new);
    }

    /** The accounts of the givers, a line for each place. */
    String[] givers() {
        return places.stream()
                .map(place -> place.givers().stream().map(AccountId::toString).collect(Collectors.joining(",")))
                .toArray(String[]::new);
    }

    /** The codes of the procedures, a line for each place. */
    String[] procedures() {
        return places.stream()
                .map(place -> String.join(",", place.procedures()))
                .toArray(String[]::new);
    }

    /** Where dossiers are received: there applicants are waited for. */
    Long[] counters() {
        return places.stream()
                .filter(place -> place.own() && place.role() == StepRole.ONE_STOP)
                .map(place -> place.agency().value())
                .toArray(Long[]::new);
    }
}
