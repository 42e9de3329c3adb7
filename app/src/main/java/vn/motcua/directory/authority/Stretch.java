package vn.motcua.directory.authority;

import java.util.List;
import vn.motcua.directory.Validity;
import vn.motcua.kernel.AgencyId;

/**
 * Days over which what somebody may do for an agency stayed the same.
 *
 * @param agency for which agency
 * @param days on which days
 * @param chains what they may do; never empty
 */
public record Stretch(AgencyId agency, Validity days, List<Chain> chains) {

    public Stretch {
        chains = List.copyOf(chains);
    }
}
