package vn.motcua.directory.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.PeopleAudit.PositionAbolished;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** Abolishes a post after a last day, once nobody holds it any more. */
@Operation(records = PositionAbolished.class)
public class AbolishPosition {

    private final PeopleStore store;
    private final Book book;
    private final AuditLog log;

    AbolishPosition(PeopleStore store, Book book, AuditLog log) {
        this.store = store;
        this.book = book;
        this.log = log;
    }

    /** What is asked for: the post of that agency, and its last day. */
    public record Command(AgencyId agency, PositionId position, LocalDate last) {}

    /** Does it. */
    @Transactional
    public void run(Command command) {
        OffsetDateTime known = book.open(command.agency(), DirectoryPermission.APPOINT);
        Roster roster = store.roster(command.agency());
        LocalDate until = command.last().plusDays(1);
        Position position = roster.position(command.position(), command.last())
                .orElseThrow(() -> PeopleRefusal.POSITION_UNKNOWN.at("position"));
        if (until.equals(position.term().until())) throw PeopleRefusal.NOTHING_CHANGES.at("last");
        boolean held = roster.appointments().stream()
                .anyMatch(one ->
                        one.position().equals(position.id()) && one.term().overlaps(Validity.since(until)));
        if (held) throw PeopleRefusal.POSITION_HAS_HOLDERS.at("last");
        store.close(position.id(), known);
        store.add(until(position, until), known);
        log.record(new PositionAbolished(position.id(), command.agency(), command.last()));
    }

    private static Position until(Position post, LocalDate until) {
        return new Position(
                post.id(),
                post.agency(),
                post.title(),
                post.shortTitle(),
                post.role(),
                post.rank(),
                post.seats(),
                post.collegium(),
                new Validity(post.term().from(), until),
                post.source());
    }
}
