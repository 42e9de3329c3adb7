package vn.motcua.directory.authority;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.AuthorityAudit.DelegationRevoked;
import vn.motcua.directory.people.Book;
import vn.motcua.directory.people.Paper;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** Takes delegations back from a day on, today at the earliest: what was signed before stays signed. */
@Operation(records = DelegationRevoked.class)
public class RevokeDelegation {

    private final FactStore facts;
    private final FactWriter pen;
    private final Book book;
    private final AuditLog log;

    RevokeDelegation(FactStore facts, FactWriter pen, Book book, AuditLog log) {
        this.facts = facts;
        this.pen = pen;
        this.book = book;
        this.log = log;
    }

    /**
     * What is asked for.
     *
     * @param agency of which agency
     * @param delegations which
     * @param from the first day without them
     * @param paper number of the document that takes them back
     */
    public record Command(AgencyId agency, Set<Long> delegations, LocalDate from, String paper) {

        public Command {
            paper = Paper.number(paper);
        }
    }

    /** Does it. */
    @Transactional
    public void run(Command command) {
        OffsetDateTime known = book.open(command.agency(), DirectoryPermission.DELEGATE);
        if (command.delegations().isEmpty()) throw AuthorityRefusal.NO_MATTER.at("delegation");
        if (command.from().isBefore(book.today())) throw AuthorityRefusal.REVOKED_IN_THE_PAST.at("from");
        Facts now = facts.load(command.agency(), AsOf.on(command.from()));
        command.delegations().stream().sorted().map(now::delegation).forEach(one -> revoke(one, command, known));
    }

    private void revoke(Delegation old, Command command, OffsetDateTime known) {
        LocalDate until = old.term().until();
        if (until != null && !command.from().isBefore(until)) throw AuthorityRefusal.OUTSIDE_DELEGATION.at("from");
        Validity left = Terms.cut(old.term(), command.from());
        pen.close(old, known);
        if (left != null) pen.add(old.over(left, old.paper(), command.paper()), known);
        log.record(new DelegationRevoked(
                old.id(),
                command.agency(),
                old.kind(),
                old.matter().text(),
                command.from().minusDays(1),
                command.paper()));
    }
}
