package vn.motcua.directory.change;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.kernel.AgencyId;

/**
 * What a change did, or would do.
 *
 * @param change its number
 * @param effective from which day on
 * @param agencies whom it touched; those founded by it first
 * @param effects what is otherwise than before, agency by agency
 */
public record ChangeOutcome(long change, LocalDate effective, List<AgencyId> agencies, List<Effect> effects) {

    public ChangeOutcome {
        agencies = List.copyOf(agencies);
        effects = List.copyOf(effects);
    }
}
