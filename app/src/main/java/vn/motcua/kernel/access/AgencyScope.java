package vn.motcua.kernel.access;

import java.util.Set;
import vn.motcua.kernel.AgencyId;

/**
 * The part of the state in which a permission holds.
 *
 * @param nation everywhere
 * @param roots otherwise: these agencies and all units below them
 */
public record AgencyScope(boolean nation, Set<AgencyId> roots) {

    /** Nowhere. */
    public static final AgencyScope NOWHERE = new AgencyScope(false, Set.of());

    /** Everywhere. */
    public static final AgencyScope NATION = new AgencyScope(true, Set.of());

    public AgencyScope {
        roots = Set.copyOf(roots);
    }

    /** True if it holds nowhere. */
    public boolean isEmpty() {
        return !nation && roots.isEmpty();
    }
}
