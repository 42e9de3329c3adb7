package vn.motcua.directory.people;

import java.time.OffsetDateTime;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.PeopleAudit.OfficialAppointed;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Operation;

/**
 * Puts an official into a post: appointed to it, given a head's powers ("Q."), or in charge as a deputy. A head who is in office is not stood in
 * for; somebody has one main post and any number beside it (kiêm nhiệm).
 */
@Operation(records = OfficialAppointed.class)
public class Appoint {

    private final PeopleStore store;
    private final Book book;
    private final FourEyes fourEyes;
    private final AuditLog log;

    Appoint(PeopleStore store, Book book, FourEyes fourEyes, AuditLog log) {
        this.store = store;
        this.book = book;
        this.fourEyes = fourEyes;
        this.log = log;
    }

    /**
     * What is asked for.
     *
     * @param agency where
     * @param position the post
     * @param official who
     * @param kind in what way
     * @param concurrent true if beside a main post
     * @param term on which days
     * @param paper the decision
     */
    public record Command(
            AgencyId agency,
            PositionId position,
            OfficialId official,
            AppointmentKind kind,
            boolean concurrent,
            Validity term,
            Paper paper) {}

    /** Does it. */
    @Transactional
    public AppointmentId run(Command command) {
        fourEyes.refuseOneself(command.official());
        OffsetDateTime known = book.open(command.agency(), DirectoryPermission.APPOINT);
        store.hold(command.official());
        store.refuseClosed(command.agency(), Validity.since(command.term().from()));
        Roster roster = store.roster(command.agency());
        int seat = new AppointmentRules(roster, command.position(), command.term())
                .seat(command.official(), command.kind());
        if (seat > 0 && !command.concurrent() && store.hasMainPost(command.official(), command.term(), null))
            throw PeopleRefusal.HAS_MAIN_POST.at("concurrent");
        AppointmentId id = store.newAppointment(command.position(), command.official());
        store.add(appointment(id, command, seat), known);
        log.record(new OfficialAppointed(
                command.official(),
                command.agency(),
                id,
                title(roster, command),
                command.kind(),
                command.term().from(),
                command.paper().number()));
        return id;
    }

    private static String title(Roster roster, Command command) {
        return roster.position(command.position(), command.term().from())
                .map(Position::title)
                .orElse("");
    }

    private static Appointment appointment(AppointmentId id, Command command, int seat) {
        return new Appointment(
                id,
                command.position(),
                command.official(),
                command.kind(),
                command.concurrent(),
                seat,
                command.term(),
                command.paper(),
                null);
    }
}
