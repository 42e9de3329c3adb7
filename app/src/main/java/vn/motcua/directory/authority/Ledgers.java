package vn.motcua.directory.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.Position;
import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.Roster;
import vn.motcua.kernel.AgencyId;

/** The facts behind the answers, for those who keep them: delegations and competences of an agency, and how each came to be known. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Ledgers {

    private final FactStore facts;

    Ledgers(FactStore facts) {
        this.facts = facts;
    }

    /** All delegations of the agency, past and to come, the latest first. */
    public List<DelegationView> delegations(AgencyId agency, AsOf asOf) {
        Facts known = facts.load(agency, asOf);
        Set<Long> used = new Derivation(known, asOf.day())
                .all().stream()
                        .flatMap(chain -> chain.links().stream())
                        .filter(Link.Passed.class::isInstance)
                        .map(link -> ((Link.Passed) link).delegation().id())
                        .collect(Collectors.toSet());
        return known.delegations().stream()
                .sorted(Comparator.<Delegation, java.time.LocalDate>comparing(
                                one -> one.term().from())
                        .reversed()
                        .thenComparing(Comparator.comparing(Delegation::id).reversed()))
                .map(one -> view(known, one, asOf, used.contains(one.id())))
                .toList();
    }

    /** One delegation of the agency by what is known now. */
    public Optional<DelegationView> delegation(AgencyId agency, long id, AsOf asOf) {
        return delegations(agency, asOf).stream()
                .filter(one -> one.delegation().id() == id)
                .findFirst();
    }

    /** All that was ever known of a delegation of the agency, the earliest knowledge first. */
    public List<Recorded<Delegation>> history(AgencyId agency, long delegation) {
        return facts.history(agency, delegation);
    }

    /** All competences for the agency, by post. */
    public List<CompetenceView> competences(AgencyId agency, AsOf asOf) {
        Facts known = facts.load(agency, asOf);
        return known.competences().stream()
                .map(one -> new CompetenceView(
                        one,
                        Objects.requireNonNull(post(known.roster(), one.position(), asOf)),
                        one.term().contains(asOf.day())))
                .sorted(Comparator.<CompetenceView>comparingInt(
                                one -> one.position().rank())
                        .thenComparing(one -> one.position().title())
                        .thenComparing(one -> one.competence().matter(), Matter.IN_ORDER)
                        .thenComparing(one -> one.competence().term().from()))
                .toList();
    }

    /** The moments at which what is known of the agency's posts and powers changed, the latest first. */
    public List<Instant> moments(AgencyId agency, int most) {
        return facts.moments(agency, most);
    }

    private static DelegationView view(Facts known, Delegation one, AsOf asOf, boolean used) {
        return new DelegationView(
                one,
                who(known, one.giver(), one.giverAppointment(), asOf),
                who(known, one.receiver(), one.receiverAppointment(), asOf),
                state(one, asOf, used));
    }

    private static DelegationState state(Delegation one, AsOf asOf, boolean used) {
        if (used) return DelegationState.IN_FORCE;
        if (one.term().from().isAfter(asOf.day())) return DelegationState.TO_COME;
        if (one.term().contains(asOf.day())) return DelegationState.RESTING;
        return one.endedBy() == null ? DelegationState.OVER : DelegationState.REVOKED;
    }

    private static String who(Facts known, PositionId post, @Nullable AppointmentId person, AsOf asOf) {
        Position position = post(known.roster(), post, asOf);
        List<String> parts = new ArrayList<>();
        if (person != null)
            known.roster()
                    .appointment(person)
                    .map(one -> known.roster().name(one.official(), asOf.day()))
                    .ifPresent(parts::add);
        if (position != null) parts.add(position.title());
        return String.join(", ", parts);
    }

    private static @Nullable Position post(Roster roster, PositionId id, AsOf asOf) {
        return roster.position(id, asOf.day())
                .or(() -> roster.positions().stream()
                        .filter(one -> one.id().equals(id))
                        .reduce((one, later) -> later))
                .orElse(null);
    }
}
