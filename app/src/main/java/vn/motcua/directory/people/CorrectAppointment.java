package vn.motcua.directory.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.PeopleAudit.AppointmentCorrected;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/**
 * Puts right what was written wrong of an appointment: its days, its paper, or that it ever was. From now on the corrected facts are told for
 * all days; who asks by what was known earlier still sees what was known.
 */
@Operation(records = AppointmentCorrected.class)
public class CorrectAppointment {

    private final PeopleStore store;
    private final Book book;
    private final FourEyes fourEyes;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    CorrectAppointment(
            PeopleStore store, Book book, FourEyes fourEyes, AuditLog log, ApplicationEventPublisher events) {
        this.store = store;
        this.book = book;
        this.fourEyes = fourEyes;
        this.log = log;
        this.events = events;
    }

    /**
     * What is asked for.
     *
     * @param agency where
     * @param appointment which
     * @param term on which days it truly holds; {@code null} if it never was and is struck out
     * @param paper the decision as it truly is
     * @param reason why it is corrected
     */
    public record Command(
            AgencyId agency,
            AppointmentId appointment,
            @Nullable Validity term,
            Paper paper,
            String reason) {}

    /** Does it. */
    @Transactional
    public void run(Command command) {
        Entry entry = Entry.of(store, book, command.agency(), command.appointment());
        Appointment old = entry.appointment();
        fourEyes.refuseOneself(old.official());
        Validity term = command.term();
        if (term != null && term.equals(old.term()) && command.paper().equals(old.paper()))
            throw PeopleRefusal.NOTHING_TO_CORRECT.at("from");
        store.close(old.id(), entry.known());
        if (term != null) store.add(corrected(entry, term, command.paper()), entry.known());
        log.record(new AppointmentCorrected(
                old.official(),
                command.agency(),
                old.id(),
                entry.title(),
                term == null ? null : term.from(),
                term == null ? null : term.lastDay(),
                command.reason()));
        LocalDate end = term == null ? old.term().from() : term.until();
        if (end != null)
            events.publishEvent(
                    new PeopleEvent.AppointmentEnded(command.agency(), old.official(), old.position(), end));
    }

    private Appointment corrected(Entry entry, Validity term, Paper paper) {
        Appointment old = entry.appointment();
        store.hold(old.official());
        int seat = new AppointmentRules(entry.others(), old.position(), term).seat(old.official(), old.kind());
        if (seat > 0 && !old.concurrent() && store.hasMainPost(old.official(), term, old.id()))
            throw PeopleRefusal.HAS_MAIN_POST.at("from");
        String endedBy = term.until() == null ? null : old.endedBy();
        return new Appointment(
                old.id(), old.position(), old.official(), old.kind(), old.concurrent(), seat, term, paper, endedBy);
    }
}
