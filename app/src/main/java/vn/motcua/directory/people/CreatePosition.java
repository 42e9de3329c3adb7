package vn.motcua.directory.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.PeopleAudit.PositionCreated;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Operation;

/** Sets up a post in an agency or unit. An agency has one head. */
@Operation(records = PositionCreated.class)
public class CreatePosition {

    private final PeopleStore store;
    private final Book book;
    private final AuditLog log;

    CreatePosition(PeopleStore store, Book book, AuditLog log) {
        this.store = store;
        this.book = book;
        this.log = log;
    }

    /**
     * What is asked for.
     *
     * @param agency where
     * @param title in full
     * @param shortTitle as it stands above a signature for the agency itself
     * @param role what it is to the agency
     * @param rank its place in lists, 1 to 99
     * @param seats how many may hold it at once; 1 for a head
     * @param collegium the body in whose name its holder signs, or {@code null}
     * @param from its first day
     * @param source on what ground
     */
    public record Command(
            AgencyId agency,
            String title,
            String shortTitle,
            Role role,
            int rank,
            int seats,
            @Nullable String collegium,
            LocalDate from,
            LegalSource source) {

        public Command {
            title = Entered.text("title", title, 150);
            shortTitle = Entered.text("shortTitle", shortTitle, 100);
            if (collegium != null) collegium = Entered.text("collegium", collegium, 100);
        }
    }

    /** Does it. */
    @Transactional
    public PositionId run(Command command) {
        OffsetDateTime known = book.open(command.agency(), DirectoryPermission.APPOINT);
        Validity term = Validity.since(command.from());
        if (command.rank() < 1 || command.rank() > 99) throw PeopleRefusal.NUMBER_OUT_OF_RANGE.at("rank", 1, 99);
        int most = command.role() == Role.HEAD ? 1 : 99;
        if (command.seats() < 1 || command.seats() > most) throw PeopleRefusal.NUMBER_OUT_OF_RANGE.at("seats", 1, most);
        store.refuseClosed(command.agency(), term);
        if (command.role() == Role.HEAD && hasHead(command.agency(), term)) throw PeopleRefusal.HEAD_EXISTS.at("role");
        PositionId id = store.newPosition(command.agency());
        store.add(position(id, command, term), known);
        log.record(new PositionCreated(id, command.agency(), command.title(), command.from()));
        return id;
    }

    private boolean hasHead(AgencyId agency, Validity term) {
        return store.roster(agency).positions().stream()
                .anyMatch(one -> one.role() == Role.HEAD && one.term().overlaps(term));
    }

    private static Position position(PositionId id, Command command, Validity term) {
        return new Position(
                id,
                command.agency(),
                command.title(),
                command.shortTitle(),
                command.role(),
                command.rank(),
                command.seats(),
                command.collegium(),
                term,
                command.source());
    }
}
