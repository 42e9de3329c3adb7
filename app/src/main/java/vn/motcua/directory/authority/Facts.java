package vn.motcua.directory.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.directory.people.Position;
import vn.motcua.directory.people.Role;
import vn.motcua.directory.people.Roster;
import vn.motcua.directory.people.Term;
import vn.motcua.kernel.AgencyId;

/**
 * All from which the authority to act for one agency follows, over all days, as it was known at one moment.
 *
 * @param agency for which agency
 * @param roster the posts concerned, there and in units below, and their holders
 * @param competences what the law gives to posts
 * @param delegations what was passed on
 * @param open on which days the agencies of these posts are open
 */
record Facts(
        AgencyId agency,
        Roster roster,
        List<Competence> competences,
        List<Delegation> delegations,
        Map<AgencyId, List<Term>> open) {

    boolean open(AgencyId one, LocalDate day) {
        return open.getOrDefault(one, List.of()).stream().anyMatch(term -> term.on(day));
    }

    /** The post of the head of an agency on a day. */
    Optional<Position> head(AgencyId of, LocalDate day) {
        return roster.positions().stream()
                .filter(position -> position.role() == Role.HEAD
                        && position.agency().equals(of)
                        && position.term().on(day))
                .findFirst();
    }
}
