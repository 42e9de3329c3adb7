package vn.motcua.directory.people;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.PeopleAudit.OfficialSuspended;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** Suspends an official from a post (tạm đình chỉ công tác): they may do nothing from it, nor does what they delegated hold meanwhile. */
@Operation(records = OfficialSuspended.class)
public class SuspendOfficial {

    private final PeopleStore store;
    private final Book book;
    private final AuditLog log;

    SuspendOfficial(PeopleStore store, Book book, AuditLog log) {
        this.store = store;
        this.book = book;
        this.log = log;
    }

    /** What is asked for: the appointment in that agency, on which days (without end: until lifted), by which decision. */
    public record Command(AgencyId agency, AppointmentId appointment, Validity term, Paper paper) {}

    /** Does it. */
    @Transactional
    public void run(Command command) {
        Entry entry = Entry.of(store, book, command.agency(), command.appointment());
        Appointment held = entry.appointment();
        if (!held.term().contains(command.term().from())) throw PeopleRefusal.OUTSIDE_APPOINTMENT.at("from");
        boolean twice = entry.roster().suspensions().stream()
                .anyMatch(
                        one -> one.appointment().equals(held.id()) && one.term().overlaps(command.term()));
        if (twice) throw PeopleRefusal.ALREADY_SUSPENDED.at("from");
        store.add(
                new Suspension(store.newSuspension(), held.id(), command.term(), command.paper(), null), entry.known());
        log.record(new OfficialSuspended(
                held.official(),
                command.agency(),
                held.id(),
                entry.title(),
                command.term().from(),
                command.paper().number()));
    }
}
