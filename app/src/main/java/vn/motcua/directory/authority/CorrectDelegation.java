package vn.motcua.directory.authority;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.AuthorityAudit.DelegationCorrected;
import vn.motcua.directory.people.Appointment;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.Book;
import vn.motcua.directory.people.FourEyes;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.PeopleRefusal;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/**
 * Puts right what was written wrong of a delegation: its days, its paper, or that it ever was. From now on the corrected facts are told for all
 * days; who asks by what was known earlier still sees what was known.
 */
@Operation(records = DelegationCorrected.class)
public class CorrectDelegation {

    private final FactStore facts;
    private final FactWriter pen;
    private final Book book;
    private final FourEyes fourEyes;
    private final AuditLog log;

    CorrectDelegation(FactStore facts, FactWriter pen, Book book, FourEyes fourEyes, AuditLog log) {
        this.facts = facts;
        this.pen = pen;
        this.book = book;
        this.fourEyes = fourEyes;
        this.log = log;
    }

    /**
     * What is asked for.
     *
     * @param agency of which agency
     * @param delegation which
     * @param term on which days it truly holds; {@code null} if it never was
     * @param paper the document as it truly is
     * @param reason why it is corrected
     */
    public record Command(
            AgencyId agency, long delegation, @Nullable Validity term, Paper paper, String reason) {}

    /** Does it. */
    @Transactional
    public void run(Command command) {
        OffsetDateTime known = book.open(command.agency(), DirectoryPermission.DELEGATE);
        Facts now = facts.load(command.agency(), AsOf.on(LocalDate.EPOCH));
        Delegation old = now.delegation(command.delegation());
        Validity term = command.term();
        if (old.term().equals(term) && command.paper().equals(old.paper()))
            throw PeopleRefusal.NOTHING_TO_CORRECT.at("from");
        now.roster().appointments().stream()
                .filter(old::reaches)
                .forEach(one -> fourEyes.refuseOneself(one.official()));
        if (term != null) refuse(now, old, term);
        pen.close(old, known);
        if (term != null) pen.add(old.over(term, command.paper(), old.endedBy()), known);
        log.record(new DelegationCorrected(
                old.id(),
                command.agency(),
                old.kind(),
                old.matter().text(),
                term == null ? null : term.from(),
                term == null ? null : term.lastDay(),
                command.reason()));
    }

    private static void refuse(Facts now, Delegation old, Validity term) {
        if (old.kind() == DelegationKind.TUQ && term.until() == null) throw AuthorityRefusal.END_NEEDED.at("last");
        if (outlasts(now, old.giverAppointment(), term) || outlasts(now, old.receiverAppointment(), term))
            throw AuthorityRefusal.OUTLASTS_POST.at("last");
        Delegation wanted = old.over(term, old.paper(), old.endedBy());
        if (now.delegations().stream().anyMatch(one -> one.id() != old.id() && one.clashes(wanted)))
            throw AuthorityRefusal.ALREADY_DELEGATED.at("from");
    }

    private static boolean outlasts(Facts now, @Nullable AppointmentId id, Validity term) {
        if (id == null) return false;
        Validity post = now.roster().appointment(id).map(Appointment::term).orElse(null);
        return post == null
                || Terms.outlasts(term, post)
                || term.from().isBefore(post.from())
                || Objects.equals(term.from(), post.until());
    }
}
