package vn.motcua.directory.authority;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.AuthorityAudit.AuthorityDelegated;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.Book;
import vn.motcua.directory.people.FourEyes;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.PeopleRefusal;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/**
 * Passes authority on. How it is called (KT., TL., TUQ.) follows from the two posts and from whether the agency's rules or a letter say so; see
 * {@link PassingOn}. An authorisation has an end and goes no further.
 */
@Operation(records = AuthorityDelegated.class, law = "NĐ 30/2020/NĐ-CP, Đ.13")
public class Delegate {

    private final FactStore facts;
    private final FactWriter pen;
    private final Book book;
    private final FourEyes fourEyes;
    private final AuditLog log;

    Delegate(FactStore facts, FactWriter pen, Book book, FourEyes fourEyes, AuditLog log) {
        this.facts = facts;
        this.pen = pen;
        this.book = book;
        this.fourEyes = fourEyes;
        this.log = log;
    }

    /**
     * What is asked for.
     *
     * @param agency for which agency the receiver will sign
     * @param giver whose authority it is, in the post from which they have it
     * @param receiver who will sign, in the post from which they do
     * @param byRules true if the agency's rules say so (TL for the head of a unit), false if a notice or letter does (KT, TUQ)
     * @param matters what may be done; a delegation each
     * @param term on which days; TUQ must have an end
     * @param paper the notice, letter or rules
     */
    public record Command(
            AgencyId agency,
            AppointmentId giver,
            AppointmentId receiver,
            boolean byRules,
            Set<Matter> matters,
            Validity term,
            Paper paper) {}

    /** Does it; gives the keys in the order of the matters. */
    @Transactional
    public List<Long> run(Command command) {
        OffsetDateTime known = book.open(command.agency(), DirectoryPermission.DELEGATE);
        if (command.matters().isEmpty()) throw AuthorityRefusal.NO_MATTER.at("matter");
        AgencyId of = facts.agencyOf(command.giver())
                .orElseThrow(() -> PeopleRefusal.APPOINTMENT_UNKNOWN.at(
                        "giver", command.giver().value()));
        AgencyId to = facts.agencyOf(command.receiver())
                .orElseThrow(() -> PeopleRefusal.APPOINTMENT_UNKNOWN.at(
                        "receiver", command.receiver().value()));
        AsOf asOf = AsOf.on(command.term().from());
        Set<AgencyId> structure = facts.below(command.agency(), asOf.day());
        DelegationRules rules = new DelegationRules(
                facts.load(command.agency(), Set.copyOf(List.of(of, to)), asOf), structure, command);
        fourEyes.refuseOneself(rules.receiver().official());
        DelegationKind kind = rules.check();
        return command.matters().stream()
                .sorted(Matter.IN_ORDER)
                .map(matter -> add(rules.delegation(pen.newDelegation(), kind, matter), known))
                .toList();
    }

    private long add(Delegation delegation, OffsetDateTime known) {
        pen.add(delegation, known);
        log.record(new AuthorityDelegated(
                delegation.id(),
                delegation.agency(),
                delegation.kind(),
                delegation.giver(),
                delegation.receiver(),
                delegation.matter().text(),
                delegation.term().from(),
                delegation.term().lastDay(),
                delegation.paper().number()));
        return delegation.id();
    }
}
