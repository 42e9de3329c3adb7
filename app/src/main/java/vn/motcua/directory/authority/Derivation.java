package vn.motcua.directory.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import vn.motcua.directory.people.Appointment;
import vn.motcua.directory.people.Position;
import vn.motcua.directory.people.Role;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.OfficialId;

/**
 * Who may do what for an agency on one day: what the law gives to posts, and one or two steps of passing on. Nothing passes on from a
 * deputy, from an authorised person, from somebody suspended or gone, nor from a post or agency that does not exist on the day.
 */
final class Derivation {

    /** The head signs all documents that the agency issues; on behalf of the body that leads it, where one does. */
    static final LegalSource HEADS_SIGN = LegalSource.read("NĐ 30/2020/NĐ-CP", "Đ.13(1), Đ.13(2)");

    private static final Comparator<Chain> IN_ORDER = Comparator.<Chain>comparingInt(
                    chain -> chain.position().rank())
            .thenComparing(chain -> chain.holder().name())
            .thenComparing(chain -> chain.appointment().id().value())
            .thenComparing(Chain::matter, Comparator.comparing(Matter::text));

    private final Facts facts;
    private final LocalDate day;

    Derivation(Facts facts, LocalDate day) {
        this.facts = facts;
        this.day = day;
    }

    /** Every chain of that day, by rank and name. */
    List<Chain> all() {
        return facts.roster().appointments().stream()
                .flatMap(appointment -> of(appointment).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    /** Every chain of that day, but only the best of those that say the same of the same person in the same post. */
    List<Chain> distinct() {
        return distinct(all());
    }

    static List<Chain> distinct(List<Chain> chains) {
        Map<List<Object>, Chain> best = new LinkedHashMap<>();
        for (Chain chain : chains)
            best.merge(
                    List.of(chain.appointment().id(), chain.matter(), chain.formula()),
                    chain,
                    BinaryOperator.minBy(Reasoning.BEST));
        return List.copyOf(best.values());
    }

    /** The best chain of each official, in the order given. */
    static List<Chain> best(List<Chain> chains) {
        Map<OfficialId, Chain> best = new LinkedHashMap<>();
        for (Chain chain : chains) best.merge(chain.official(), chain, BinaryOperator.minBy(Reasoning.BEST));
        return List.copyOf(best.values());
    }

    /** What this appointment gives on that day. */
    List<Chain> of(Appointment appointment) {
        if (!facts.open(facts.agency(), day)) return List.of();
        return Stream.concat(own(appointment), received(appointment))
                .map(path -> new Chain(path.matter, path.links, Formulas.of(facts, day, path.links)))
                .toList();
    }

    /** True if somebody can pass this on in this way on that day. */
    boolean canGive(DelegationKind kind, Appointment giver, Matter matter) {
        Stream<Path> has = kind == DelegationKind.KT ? Stream.concat(own(giver), byOrder(giver)) : own(giver);
        return has.anyMatch(path -> path.matter.covers(matter));
    }

    /** True if somebody has this by an authorisation (TUQ), which goes no further. */
    boolean authorised(Appointment holder, Matter matter) {
        return received(holder)
                .anyMatch(path -> path.matter.covers(matter)
                        && path.links.get(1) instanceof Link.Passed passed
                        && passed.delegation().kind() == DelegationKind.TUQ);
    }

    private Stream<Path> own(Appointment appointment) {
        if (!inOffice(appointment)) return Stream.empty();
        Position position = facts.roster().position(appointment.position(), day).orElseThrow();
        return given(position).map(path -> path.from(holds(appointment, position)));
    }

    /** What the law gives to a post, whoever holds it. */
    private Stream<Path> given(Position position) {
        Stream<Path> competences = facts.competences().stream()
                .filter(one ->
                        one.position().equals(position.id()) && one.term().contains(day))
                .map(one -> new Path(one.matter(), List.of(new Link.Given(one))));
        boolean head = position.role() == Role.HEAD && position.agency().equals(facts.agency());
        return head
                ? Stream.concat(
                        competences, Stream.of(new Path(Matter.all(Act.SIGN), List.of(new Link.Statute(HEADS_SIGN)))))
                : competences;
    }

    private Stream<Path> received(Appointment appointment) {
        if (!inOffice(appointment)) return Stream.empty();
        Position position = facts.roster().position(appointment.position(), day).orElseThrow();
        return facts.delegations().stream()
                .filter(one -> one.term().contains(day) && one.reaches(appointment))
                .flatMap(one -> through(one, position, appointment))
                .map(path -> path.from(holds(appointment, position)));
    }

    /** The delegation upon all that its giver has in common with it. */
    private Stream<Path> through(Delegation delegation, Position receiver, Appointment holder) {
        return giver(delegation, receiver, holder)
                .flatMap(path -> delegation.matter().meet(path.matter).stream()
                        .map(matter -> new Path(matter, path.links).from(new Link.Passed(delegation))));
    }

    /** What the giver can pass on in this way. */
    private Stream<Path> giver(Delegation delegation, Position receiver, Appointment holder) {
        Position post = facts.roster().position(delegation.giver(), day).orElse(null);
        if (post == null || !open(post.agency()) || !PassingOn.admits(delegation.kind(), post, receiver))
            return Stream.empty();
        if (delegation.giverAppointment() == null) return given(post).map(path -> path.from(new Link.Post(post)));
        Appointment giver =
                facts.roster().appointment(delegation.giverAppointment()).orElse(null);
        if (giver == null || giver.official().equals(holder.official())) return Stream.empty();
        return delegation.kind() == DelegationKind.KT ? Stream.concat(own(giver), byOrder(giver)) : own(giver);
    }

    /** What the head of a unit has by TL, and may give to their own deputy to sign (Đ.13(4)). */
    private Stream<Path> byOrder(Appointment head) {
        return received(head)
                .filter(path -> path.links.get(1) instanceof Link.Passed passed
                        && passed.delegation().kind().passesToDeputies());
    }

    private boolean inOffice(Appointment appointment) {
        return facts.roster().inOffice(appointment, day)
                && open(facts.roster()
                        .position(appointment.position(), day)
                        .orElseThrow()
                        .agency());
    }

    private boolean open(AgencyId agency) {
        return facts.open(agency, day);
    }

    private Link.Holds holds(Appointment appointment, Position position) {
        return new Link.Holds(appointment, position, facts.roster().name(appointment.official(), day));
    }

    /** Reasons under way, the nearest to the person first. */
    private record Path(Matter matter, List<Link> links) {

        Path from(Link link) {
            List<Link> longer = new ArrayList<>(links.size() + 1);
            longer.add(link);
            longer.addAll(links);
            return new Path(matter, longer);
        }
    }
}
