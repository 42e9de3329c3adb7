package vn.motcua.directory.authority;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.AuthorityAudit.CompetenceWithdrawn;
import vn.motcua.directory.people.Book;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** Ends a competence after a last day, because the law changed or the work moved. What rests on it ends with it. */
@Operation(records = CompetenceWithdrawn.class)
public class WithdrawCompetence {

    private final FactStore facts;
    private final FactWriter pen;
    private final Book book;
    private final AuditLog log;

    WithdrawCompetence(FactStore facts, FactWriter pen, Book book, AuditLog log) {
        this.facts = facts;
        this.pen = pen;
        this.book = book;
        this.log = log;
    }

    /** What is asked for: the competence of that agency, and its last day. */
    public record Command(AgencyId agency, long competence, LocalDate last) {}

    /** Does it. */
    @Transactional
    public void run(Command command) {
        OffsetDateTime known = book.open(command.agency(), DirectoryPermission.DELEGATE);
        Competence old = facts.load(command.agency(), AsOf.on(command.last())).competence(command.competence());
        LocalDate until = command.last().plusDays(1);
        if (!old.term().contains(command.last()) || until.equals(old.term().until()))
            throw AuthorityRefusal.OUTSIDE_COMPETENCE.at("last");
        pen.close(old, known);
        pen.add(old.over(new Validity(old.term().from(), until), old.source()), known);
        log.record(new CompetenceWithdrawn(
                old.id(), command.agency(), old.position(), old.matter().text(), command.last()));
    }
}
