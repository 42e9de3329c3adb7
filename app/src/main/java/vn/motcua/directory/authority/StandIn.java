package vn.motcua.directory.authority;

import java.util.Set;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;

/**
 * On a day somebody may do for others what was passed on to them.
 *
 * @param agency for which agency
 * @param matter what; the narrowest of all that the chain of reasons names
 * @param kind how it was passed on
 * @param delegation the key of the delegation by which it came last
 * @param givers who passed it on: the person; for a post, those who hold it
 * @param name what the giver is called; the title of the post, where a post passes on
 */
public record StandIn(
        AgencyId agency, Matter matter, DelegationKind kind, long delegation, Set<OfficialId> givers, String name) {

    public StandIn {
        givers = Set.copyOf(givers);
    }
}
