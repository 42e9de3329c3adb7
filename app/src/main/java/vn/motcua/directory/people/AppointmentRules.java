package vn.motcua.directory.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import vn.motcua.directory.Validity;
import vn.motcua.kernel.OfficialId;

/** What makes an appointment possible, told from the agency's roster as it is known now. */
final class AppointmentRules {

    private final Roster roster;
    private final Position position;
    private final Validity term;

    AppointmentRules(Roster roster, PositionId position, Validity term) {
        this.roster = roster;
        this.term = term;
        this.position = roster.position(position, term.from())
                .filter(post -> term.until() == null
                        || roster.position(position, term.until().minusDays(1)).isPresent())
                .orElseThrow(() -> PeopleRefusal.POSITION_NOT_STANDING.at("from"));
    }

    /** The seat that the official takes; refused if there is none for them. */
    int seat(OfficialId official, AppointmentKind kind) {
        if (holders().stream().anyMatch(one -> one.official().equals(official)))
            throw PeopleRefusal.ALREADY_HOLDS_IT.at("official");
        return kind.standsIn() ? standIn(official, kind) : ordinary();
    }

    private int ordinary() {
        if (position.role() == Role.HEAD && taken(0)) throw PeopleRefusal.STOOD_IN_FOR.at("from");
        return IntStream.rangeClosed(1, position.seats())
                .filter(seat -> !taken(seat))
                .findFirst()
                .orElseThrow(() -> PeopleRefusal.POSITION_TAKEN.at("position", position.title()));
    }

    private int standIn(OfficialId official, AppointmentKind kind) {
        if (position.role() != Role.HEAD) throw PeopleRefusal.ONLY_A_HEAD_IS_STOOD_IN_FOR.at("kind");
        if (taken(0)) throw PeopleRefusal.POSITION_TAKEN.at("position", position.title());
        if (holders().stream().anyMatch(this::works)) throw PeopleRefusal.HEAD_IN_OFFICE.at("from");
        if (kind == AppointmentKind.IN_CHARGE && !deputy(official))
            throw PeopleRefusal.IN_CHARGE_NEEDS_DEPUTY.at("official");
        return 0;
    }

    /** True if the head may exercise the post on a day of the term. */
    private boolean works(Appointment head) {
        LocalDate day = later(head.term().from(), term.from());
        while (head.term().contains(day) && term.contains(day)) {
            LocalDate looked = day;
            Validity away = suspensions(head).stream()
                    .filter(one -> one.contains(looked))
                    .findFirst()
                    .orElse(null);
            if (away == null) return true;
            if (away.until() == null) return false;
            day = away.until();
        }
        return false;
    }

    private Collection<Validity> suspensions(Appointment head) {
        return roster.suspensions().stream()
                .filter(one -> one.appointment().equals(head.id()))
                .map(Suspension::term)
                .toList();
    }

    private boolean deputy(OfficialId official) {
        return roster.appointments().stream()
                .filter(one -> one.official().equals(official) && one.term().contains(term.from()))
                .flatMap(one -> roster.position(one.position(), term.from()).stream())
                .anyMatch(post -> post.role() == Role.DEPUTY && post.agency().equals(position.agency()));
    }

    private boolean taken(int seat) {
        return holders().stream().anyMatch(one -> one.seat() == seat);
    }

    private List<Appointment> holders() {
        return roster.appointments().stream()
                .filter(one ->
                        one.position().equals(position.id()) && one.term().overlaps(term))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
