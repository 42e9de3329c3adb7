package vn.motcua.directory.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.people.PeopleAudit.OfficialRenamed;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Operation;

/** Gives an official another name or official address from a day on; the earlier name stays for the days before. */
@Operation(records = OfficialRenamed.class)
public class RenameOfficial {

    private final PeopleStore store;
    private final Book book;
    private final AuditLog log;

    RenameOfficial(PeopleStore store, Book book, AuditLog log) {
        this.store = store;
        this.book = book;
        this.log = log;
    }

    /** What is asked for: by an agency in which the official holds a post. */
    public record Command(
            AgencyId agency,
            OfficialId official,
            String name,
            @Nullable String email,
            LocalDate from) {

        public Command {
            name = Entered.text("name", name, 100);
        }
    }

    /** Does it. */
    @Transactional
    public void run(Command command) {
        OffsetDateTime known = book.open(command.agency(), DirectoryPermission.APPOINT);
        store.hold(command.official());
        RegisterOfficial.refuseMalformed(command.email());
        boolean ours = store.roster(command.agency()).appointments().stream()
                .anyMatch(one -> one.official().equals(command.official()));
        if (!ours) throw PeopleRefusal.OFFICIAL_UNKNOWN.because();
        store.rename(command.official(), command.name(), command.email(), command.from(), known);
        log.record(new OfficialRenamed(command.official(), command.agency(), command.from()));
    }
}
