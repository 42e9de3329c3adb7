package vn.motcua.directory.people;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.PeopleAudit.AppointmentEnded;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** Ends an appointment after a last day: relief, transfer, retirement, the end of an acting. What the person had delegated ends with it. */
@Operation(records = AppointmentEnded.class)
public class EndAppointment {

    private final PeopleStore store;
    private final Book book;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    EndAppointment(PeopleStore store, Book book, AuditLog log, ApplicationEventPublisher events) {
        this.store = store;
        this.book = book;
        this.log = log;
        this.events = events;
    }

    /** What is asked for: the appointment in that agency, its last day, and the number of the document. */
    public record Command(AgencyId agency, AppointmentId appointment, LocalDate last, String paper) {

        public Command {
            paper = Paper.number(paper);
        }
    }

    /** Does it. */
    @Transactional
    public void run(Command command) {
        Entry entry = Entry.of(store, book, command.agency(), command.appointment());
        Appointment old = entry.appointment();
        LocalDate until = command.last().plusDays(1);
        if (!old.term().contains(command.last())) throw PeopleRefusal.OUTSIDE_APPOINTMENT.at("last");
        if (until.equals(old.term().until())) throw PeopleRefusal.NOTHING_CHANGES.at("last");
        store.close(old.id(), entry.known());
        store.add(entry.over(new Validity(old.term().from(), until), command.paper()), entry.known());
        log.record(new AppointmentEnded(
                old.official(), command.agency(), old.id(), entry.title(), command.last(), command.paper()));
        events.publishEvent(new PeopleEvent.AppointmentEnded(command.agency(), old.official(), old.position(), until));
    }
}
