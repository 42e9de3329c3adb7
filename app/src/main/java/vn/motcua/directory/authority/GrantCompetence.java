package vn.motcua.directory.authority;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.AuthorityAudit.CompetenceGranted;
import vn.motcua.directory.people.Book;
import vn.motcua.directory.people.FourEyes;
import vn.motcua.directory.people.PeopleRefusal;
import vn.motcua.directory.people.Position;
import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.Role;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Operation;

/**
 * Enters what the law gives to a post: to decide procedures, certify copies, accept applications, receive letters. Signing and deciding belong to
 * heads; deputies have them by delegation only.
 */
@Operation(records = CompetenceGranted.class)
public class GrantCompetence {

    private final FactStore facts;
    private final FactWriter pen;
    private final Book book;
    private final FourEyes fourEyes;
    private final AuditLog log;

    GrantCompetence(FactStore facts, FactWriter pen, Book book, FourEyes fourEyes, AuditLog log) {
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
     * @param position to which post, there or in a unit below
     * @param matters what may be done; a competence each
     * @param capacity in whose name
     * @param term on which days
     * @param source on what ground
     */
    public record Command(
            AgencyId agency,
            PositionId position,
            Set<Matter> matters,
            Capacity capacity,
            Validity term,
            LegalSource source) {}

    /** Does it; gives the keys in the order of the matters. */
    @Transactional
    public List<Long> run(Command command) {
        OffsetDateTime known = book.open(command.agency(), DirectoryPermission.DELEGATE);
        if (command.matters().isEmpty()) throw AuthorityRefusal.NO_MATTER.at("matter");
        AgencyId home = facts.agencyOf(command.position())
                .filter(agency ->
                        facts.below(command.agency(), command.term().from()).contains(agency))
                .orElseThrow(() -> PeopleRefusal.POSITION_UNKNOWN.at("position"));
        Facts now = facts.load(
                command.agency(), Set.of(home), AsOf.on(command.term().from()));
        refuse(command, now);
        return command.matters().stream()
                .sorted(Matter.IN_ORDER)
                .map(matter -> add(command, matter, known))
                .toList();
    }

    private long add(Command command, Matter matter, OffsetDateTime known) {
        long id = pen.newCompetence();
        pen.add(
                new Competence(
                        id,
                        command.position(),
                        command.agency(),
                        matter,
                        command.capacity(),
                        command.term(),
                        command.source()),
                known);
        log.record(new CompetenceGranted(
                id,
                command.agency(),
                command.position(),
                matter.text(),
                command.term().from(),
                command.source().text()));
        return id;
    }

    private void refuse(Command command, Facts now) {
        Validity term = command.term();
        if (!now.open(command.agency(), term.from())) throw PeopleRefusal.AGENCY_NOT_OPEN.at("from");
        Position post = now.roster()
                .position(command.position(), term.from())
                .orElseThrow(() -> PeopleRefusal.POSITION_NOT_STANDING.at("from"));
        if (post.role() == Role.DEPUTY
                && command.matters().stream().anyMatch(matter -> matter.act().belongsToHeads()))
            throw AuthorityRefusal.BELONGS_TO_THE_HEAD.at("matter");
        boolean twice = now.competences().stream()
                .anyMatch(one -> one.position().equals(command.position())
                        && command.matters().contains(one.matter())
                        && one.term().overlaps(term));
        if (twice) throw AuthorityRefusal.ALREADY_COMPETENT.at("matter");
        now.roster().appointments().stream()
                .filter(one ->
                        one.position().equals(command.position()) && one.term().overlaps(term))
                .forEach(one -> fourEyes.refuseOneself(one.official()));
    }
}
