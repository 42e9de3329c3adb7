package vn.motcua.directory.authority;

import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.Term;
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
        Term term,
        LegalSource source) {}
