package vn.motcua.directory.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.PeopleAudit.OfficialRegistered;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Operation;

/** Enters somebody as an official: the name that the state publishes and an official e-mail address, nothing else of the person. */
@Operation(records = OfficialRegistered.class)
public class RegisterOfficial {

    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final PeopleStore store;
    private final Book book;
    private final AuditLog log;

    RegisterOfficial(PeopleStore store, Book book, AuditLog log) {
        this.store = store;
        this.book = book;
        this.log = log;
    }

    /**
     * What is asked for.
     *
     * @param agency whose administrator enters it
     * @param name as published
     * @param email the official address, or {@code null}
     * @param from since when they are called so
     */
    public record Command(
            AgencyId agency, String name, @Nullable String email, LocalDate from) {

        public Command {
            name = Entered.text("name", name, 100);
        }
    }

    /** Does it. */
    @Transactional
    public OfficialId run(Command command) {
        OffsetDateTime known = book.open(command.agency(), DirectoryPermission.APPOINT);
        refuseMalformed(command.email());
        OfficialId id = store.newOfficial();
        store.name(id, command.name(), command.email(), Validity.since(command.from()), known);
        log.record(new OfficialRegistered(id, command.agency()));
        return id;
    }

    static void refuseMalformed(@Nullable String email) {
        if (email != null && (email.length() > 200 || !EMAIL.matcher(email).matches()))
            throw PeopleRefusal.EMAIL_MALFORMED.at("email", email);
    }
}
