package vn.motcua.directory.people;

import java.time.LocalDate;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.PeopleAudit.SuspensionLifted;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** Lets a suspended official exercise the post again from a day on; not while somebody stands in, and not by themselves. */
@Operation(records = SuspensionLifted.class)
public class LiftSuspension {

    private final PeopleStore store;
    private final Book book;
    private final FourEyes fourEyes;
    private final AuditLog log;

    LiftSuspension(PeopleStore store, Book book, FourEyes fourEyes, AuditLog log) {
        this.store = store;
        this.book = book;
        this.fourEyes = fourEyes;
        this.log = log;
    }

    /** What is asked for: the appointment in that agency, the first day back, and the number of the document. */
    public record Command(AgencyId agency, AppointmentId appointment, LocalDate from, String paper) {

        public Command {
            paper = Paper.number(paper);
        }
    }

    /** Does it. */
    @Transactional
    public void run(Command command) {
        Entry entry = Entry.of(store, book, command.agency(), command.appointment());
        Appointment held = entry.appointment();
        fourEyes.refuseOneself(held.official());
        Suspension suspension = suspension(entry, command.from());
        if (stoodInFor(entry, command.from(), suspension)) throw PeopleRefusal.STOOD_IN_FOR.at("from");
        store.close(suspension, entry.known());
        if (command.from().isAfter(suspension.term().from()))
            store.add(
                    new Suspension(
                            suspension.id(),
                            held.id(),
                            new Validity(suspension.term().from(), command.from()),
                            suspension.paper(),
                            command.paper()),
                    entry.known());
        log.record(new SuspensionLifted(
                held.official(), command.agency(), held.id(), entry.title(), command.from(), command.paper()));
    }

    private static Suspension suspension(Entry entry, LocalDate day) {
        return entry.roster().suspensions().stream()
                .filter(one -> one.appointment().equals(entry.appointment().id())
                        && one.term().contains(day))
                .findFirst()
                .orElseThrow(() -> PeopleRefusal.NOT_SUSPENDED.at("from"));
    }

    private static boolean stoodInFor(Entry entry, LocalDate from, Suspension suspension) {
        Validity freed = new Validity(from, suspension.term().until());
        return entry.roster().appointments().stream()
                .anyMatch(one -> one.seat() == 0
                        && one.position().equals(entry.appointment().position())
                        && one.term().overlaps(freed));
    }
}
