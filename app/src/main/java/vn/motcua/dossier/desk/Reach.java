package vn.motcua.dossier.desk;

import java.util.List;
import java.util.Set;
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

    /** A role in an agency. */
    public record Place(AgencyId agency, StepRole role) {}

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

    /** Where dossiers are received: there applicants are waited for. */
    Long[] counters() {
        return places.stream()
                .filter(place -> place.role() == StepRole.ONE_STOP)
                .map(place -> place.agency().value())
                .toArray(Long[]::new);
    }

    /** The agencies. */
    public Set<AgencyId> all() {
        return places.stream().map(Place::agency).collect(java.util.stream.Collectors.toSet());
    }
}
