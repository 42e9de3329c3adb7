package vn.motcua.directory.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.Appointment;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.PeopleRefusal;
import vn.motcua.directory.people.Position;
import vn.motcua.directory.people.Role;
import vn.motcua.kernel.AgencyId;

/** What makes a delegation possible, told from the facts as they are known now. */
final class DelegationRules {

    private final Facts facts;
    private final Set<AgencyId> structure;
    private final Delegate.Command command;
    private final Validity term;
    private final Appointment giver;
    private final Appointment receiver;

    DelegationRules(Facts facts, Set<AgencyId> structure, Delegate.Command command) {
        this.facts = facts;
        this.structure = structure;
        this.command = command;
        this.term = command.term();
        this.giver = appointment("giver", command.giver());
        this.receiver = appointment("receiver", command.receiver());
    }

    Appointment receiver() {
        return receiver;
    }

    /** How the delegation is called; refused if there can be none. */
    DelegationKind check() {
        if (giver.official().equals(receiver.official())) throw AuthorityRefusal.TO_ONESELF.at("receiver");
        if (!facts.open(facts.agency(), term.from())) throw PeopleRefusal.AGENCY_NOT_OPEN.at("from");
        DelegationKind kind = kind();
        if (kind == DelegationKind.TUQ && term.until() == null) throw AuthorityRefusal.END_NEEDED.at("last");
        if (kind != DelegationKind.TL && (Terms.outlasts(term, giver.term()) || Terms.outlasts(term, receiver.term())))
            throw AuthorityRefusal.OUTLASTS_POST.at("last");
        command.matters().forEach(matter -> refuse(kind, matter));
        return kind;
    }

    Delegation delegation(long id, DelegationKind kind, Matter matter) {
        boolean persons = kind != DelegationKind.TL;
        return new Delegation(
                id,
                facts.agency(),
                kind,
                giver.position(),
                persons ? giver.id() : null,
                receiver.position(),
                persons ? receiver.id() : null,
                matter,
                term,
                command.paper(),
                null);
    }

    private DelegationKind kind() {
        Position from = post("giver", giver);
        Position to = post("receiver", receiver);
        if (from.role() != Role.HEAD) throw AuthorityRefusal.GIVER_MAY_NOT.at("giver");
        Set<DelegationKind> kinds = PassingOn.kinds(from, to);
        if (kinds.isEmpty() || !structure.contains(to.agency())) throw AuthorityRefusal.RECEIVER_MAY_NOT.at("receiver");
        if (kinds.contains(DelegationKind.KT)) return DelegationKind.KT;
        if (!from.agency().equals(facts.agency())) throw AuthorityRefusal.GIVER_MAY_NOT.at("giver");
        return command.byRules() ? DelegationKind.TL : DelegationKind.TUQ;
    }

    private void refuse(DelegationKind kind, Matter matter) {
        for (LocalDate day : days()) {
            Derivation derivation = new Derivation(facts, day);
            if (derivation.canGive(kind, giver, matter)) continue;
            if (derivation.authorised(giver, matter)) throw AuthorityRefusal.NOT_FURTHER.at("matter");
            throw AuthorityRefusal.GIVER_HAS_NONE.at("matter", day);
        }
        Delegation wanted = delegation(0, kind, matter);
        if (facts.delegations().stream().anyMatch(one -> one.clashes(wanted)))
            throw AuthorityRefusal.ALREADY_DELEGATED.at("matter");
    }

    /** The days to look at: where an end is named, each on which something changes; else the first, as the rest follows from day to day. */
    private List<LocalDate> days() {
        return term.until() == null ? List.of(term.from()) : facts.turns(term.from(), term.until());
    }

    private Position post(String field, Appointment appointment) {
        if (!appointment.term().contains(term.from())) throw PeopleRefusal.OUTSIDE_APPOINTMENT.at("from");
        return facts.roster()
                .position(appointment.position(), term.from())
                .orElseThrow(() -> PeopleRefusal.POSITION_NOT_STANDING.at(field));
    }

    private Appointment appointment(String field, AppointmentId id) {
        return facts.roster()
                .appointment(id)
                .orElseThrow(() -> PeopleRefusal.APPOINTMENT_UNKNOWN.at(field, id.value()));
    }
}
