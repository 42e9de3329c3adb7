package vn.motcua.directory.authority;

import vn.motcua.directory.Validity;
import vn.motcua.directory.people.PositionId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;

/**
 * What the law gives to a post.
 *
 * @param id its key
 * @param position to which post
 * @param agency for which agency
 * @param matter what may be done
 * @param capacity in whose name
 * @param term on which days
 * @param source on what ground
 */
public record Competence(
        long id,
        PositionId position,
        AgencyId agency,
        Matter matter,
        Capacity capacity,
        Validity term,
        LegalSource source) {

    /** The same over other days, on another ground. */
    Competence over(Validity days, LegalSource ground) {
        return new Competence(id, position, agency, matter, capacity, days, ground);
    }
}
