package vn.motcua.directory.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.Appointment;
import vn.motcua.directory.people.Position;
import vn.motcua.directory.people.Role;
import vn.motcua.directory.people.Roster;
import vn.motcua.directory.people.Suspension;
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
        Map<AgencyId, List<Validity>> open) {

    boolean open(AgencyId one, LocalDate day) {
        return open.getOrDefault(one, List.of()).stream().anyMatch(term -> term.contains(day));
    }

    /** The competence with this key; refused if it is not (any more) of this agency. */
    Competence competence(long id) {
        return competences.stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> AuthorityRefusal.COMPETENCE_UNKNOWN.because(id));
    }

    /** The delegation with this key; refused if it is not (any more) of this agency. */
    Delegation delegation(long id) {
        return delegations.stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> AuthorityRefusal.DELEGATION_UNKNOWN.because(id));
    }

    /** The post of the head of an agency on a day. */
    Optional<Position> head(AgencyId of, LocalDate day) {
        return roster.positions().stream()
                .filter(position -> position.role() == Role.HEAD
                        && position.agency().equals(of)
                        && position.term().contains(day))
                .findFirst();
    }

    /** The first day of a stretch, and each later day in it on which some fact begins or ends. */
    List<LocalDate> turns(LocalDate from, LocalDate until) {
        return Stream.of(
                        roster.positions().stream().map(Position::term),
                        roster.appointments().stream().map(Appointment::term),
                        roster.suspensions().stream().map(Suspension::term),
                        competences.stream().map(Competence::term),
                        delegations.stream().map(Delegation::term),
                        open.values().stream().flatMap(List::stream))
                .flatMap(Function.identity())
                .flatMap(term ->
                        Stream.of(term.from(), Optional.ofNullable(term.until()).orElse(from)))
                .filter(day -> day.isAfter(from) && day.isBefore(until))
                .collect(() -> new TreeSet<>(List.of(from)), TreeSet::add, TreeSet::addAll)
                .stream()
                .toList();
    }
}
