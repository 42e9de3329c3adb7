package vn.motcua.axis.system;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;

/**
 * Who uses the axis: an agency's system, or an agency's officials by hand.
 *
 * @param system the system's key; {@code null} by hand
 * @param code what the system calls itself; empty by hand
 * @param agencies for whom it speaks
 * @param actor the official who acts; {@code null} for a system
 */
public record Caller(
        @Nullable Long system,
        String code,
        Set<AgencyId> agencies,
        @Nullable Actor actor) {

    public Caller {
        agencies = Set.copyOf(agencies);
    }

    /** An official of this agency, by hand. */
    public static Caller byHand(AgencyId agency, Actor actor) {
        return new Caller(null, "", Set.of(agency), actor);
    }

    /** True if it speaks for the agency. */
    public boolean serves(AgencyId agency) {
        return agencies.contains(agency);
    }

    /** Who acts, in records that name the agency themselves: the same for all systems, so that lines of many are written at once. */
    public Actor recorded() {
        return actor == null ? Actor.MACHINES : actor;
    }

    /** Who acts when something is done for this agency. */
    public Actor acting(AgencyId agency) {
        return actor == null ? Actor.machine(agency) : actor;
    }
}
