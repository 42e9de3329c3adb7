package vn.motcua.directory.authority;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.AuthorityAudit.CompetenceCorrected;
import vn.motcua.directory.people.Book;
import vn.motcua.directory.people.FourEyes;
import vn.motcua.directory.people.PeopleRefusal;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Operation;

/** Puts right what was written wrong of a competence: its days, its ground, or that it ever was. What was known earlier stays to be seen. */
@Operation(records = CompetenceCorrected.class)
public class CorrectCompetence {

    private final FactStore facts;
    private final FactWriter pen;
    private final Book book;
    private final FourEyes fourEyes;
    private final AuditLog log;

    CorrectCompetence(FactStore facts, FactWriter pen, Book book, FourEyes fourEyes, AuditLog log) {
        this.facts = facts;
        this.pen = pen;
        this.book = book;
        this.fourEyes = fourEyes;
        this.log = log;
    }

    /**
     * What is asked for.
     *
     * @param agency for which agency
     * @param competence which
     * @param term on which days it truly holds; {@code null} if it never was
     * @param source the true ground
     * @param reason why it is corrected
     */
    public record Command(
            AgencyId agency, long competence, @Nullable Validity term, LegalSource source, String reason) {}

    /** Does it. */
    @Transactional
    public void run(Command command) {
        OffsetDateTime known = book.open(command.agency(), DirectoryPermission.DELEGATE);
        Facts now = facts.load(command.agency(), AsOf.on(LocalDate.EPOCH));
        Competence old = now.competence(command.competence());
        Validity term = command.term();
        if (old.term().equals(term)
                && command.source().text().equals(old.source().text()))
            throw PeopleRefusal.NOTHING_TO_CORRECT.at("from");
        now.roster().appointments().stream()
                .filter(one -> one.position().equals(old.position()))
                .forEach(one -> fourEyes.refuseOneself(one.official()));
        if (term != null && twice(now, old, term)) throw AuthorityRefusal.ALREADY_COMPETENT.at("from");
        pen.close(old, known);
        if (term != null) pen.add(old.over(term, command.source()), known);
        log.record(new CompetenceCorrected(
                old.id(),
                command.agency(),
                old.matter().text(),
                term == null ? null : term.from(),
                term == null ? null : term.lastDay(),
                command.reason()));
    }

    private static boolean twice(Facts now, Competence old, Validity term) {
        return now.competences().stream()
                .anyMatch(one -> one.id() != old.id()
                        && one.position().equals(old.position())
                        && one.matter().equals(old.matter())
                        && one.term().overlaps(term));
    }
}
