package vn.motcua.directory.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.directory.people.Appointment;
import vn.motcua.directory.people.AppointmentKind;
import vn.motcua.directory.people.Position;
import vn.motcua.directory.people.Role;

/** Derives what stands above a signature from the chain of reasons; nobody types "KT." by hand (NĐ 30/2020/NĐ-CP, Đ.13 and Phụ lục I). */
final class Formulas {

    private final Facts facts;
    private final LocalDate day;
    private final List<Link> links;
    private final List<String> lines = new ArrayList<>();

    private Formulas(Facts facts, LocalDate day, List<Link> links) {
        this.facts = facts;
        this.day = day;
        this.links = links;
    }

    static SigningFormula of(Facts facts, LocalDate day, List<Link> links) {
        return new Formulas(facts, day, links).write();
    }

    private SigningFormula write() {
        Link.Holds holder = (Link.Holds) links.getFirst();
        List<Delegation> steps = links.stream()
                .filter(Link.Passed.class::isInstance)
                .map(link -> ((Link.Passed) link).delegation())
                .toList();
        Position root = root();
        if (steps.isEmpty()) direct(holder, root);
        else if (steps.getFirst().kind() == DelegationKind.KT && steps.size() == 1) forHead(root, holder.position());
        else if (steps.size() == 1) below(steps.getFirst().kind(), root, holder);
        else belowAndFor(steps.getLast().kind(), root, holder);
        return new SigningFormula(lines, holder.name());
    }

    /** The post itself has it. */
    private void direct(Link.Holds holder, Position post) {
        Optional<Position> head = facts.head(post.agency(), day);
        if (post.role() == Role.DEPUTY && head.isPresent()) {
            forHead(head.get(), post);
            return;
        }
        onBehalf(post);
        own(holder, post.shortTitle());
    }

    /** A deputy for the head. */
    private void forHead(Position head, Position deputy) {
        onBehalf(head);
        line("KT. ", head.shortTitle());
        line("", deputy.shortTitle());
    }

    /** The head of a unit, by order or by authorisation. */
    private void below(DelegationKind kind, Position head, Link.Holds holder) {
        line(kind.prefix(), head.shortTitle());
        own(holder, holder.position().title());
    }

    /** The deputy of the head of a unit who signs by order. */
    private void belowAndFor(DelegationKind kind, Position head, Link.Holds holder) {
        line(kind.prefix(), head.shortTitle());
        line("KT. ", ((Link.Holds) links.get(2)).position().title());
        line("", holder.position().shortTitle());
    }

    private void onBehalf(Position head) {
        boolean asPerson = links.getLast() instanceof Link.Given given
                && given.competence().capacity() == Capacity.PERSON;
        if (head.collegium() != null && !asPerson) line("TM. ", head.collegium());
    }

    /** The holder's own title: with "Q." for one who acts as head, as a deputy's for one in charge. */
    private void own(Link.Holds holder, String title) {
        AppointmentKind kind = holder.appointment().kind();
        Optional<String> deputy = kind == AppointmentKind.IN_CHARGE ? deputyTitle(holder) : Optional.empty();
        if (deputy.isPresent()) line("KT. ", title);
        line(kind == AppointmentKind.ACTING ? "Q. " : "", deputy.orElse(title));
    }

    private Optional<String> deputyTitle(Link.Holds holder) {
        return facts.roster().appointments().stream()
                .filter(one -> one.official().equals(holder.appointment().official())
                        && facts.roster().inOffice(one, day))
                .map(Appointment::position)
                .flatMap(id -> facts.roster().position(id, day).stream())
                .filter(post -> post.role() == Role.DEPUTY
                        && post.agency().equals(holder.position().agency()))
                .map(Position::shortTitle)
                .findFirst();
    }

    /** The post to which the law gives it. */
    private Position root() {
        return switch (links.get(links.size() - 2)) {
            case Link.Holds holds -> holds.position();
            case Link.Post post -> post.position();
            default -> throw new IllegalStateException("a chain without a post before what the law gives");
        };
    }

    private void line(String prefix, String text) {
        lines.add(prefix + text.toUpperCase(Locale.ROOT));
    }
}
