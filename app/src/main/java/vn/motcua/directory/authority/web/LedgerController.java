package vn.motcua.directory.authority.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directory.authority.AuthorityRefusal;
import vn.motcua.directory.authority.CompetenceView;
import vn.motcua.directory.authority.Delegation;
import vn.motcua.directory.authority.DelegationState;
import vn.motcua.directory.authority.DelegationView;
import vn.motcua.directory.authority.Ledgers;
import vn.motcua.directory.authority.Recorded;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.component.TagColour;
import vn.motcua.portal.form.Form;

/** The facts behind the answers: an agency's delegations and competences, and how each delegation came to be known. */
@Controller
@OpenToAll
class LedgerController {

    private static final int ROWS = 25;

    private final Templates templates;
    private final Grounds grounds;
    private final Ledgers ledgers;

    LedgerController(Templates templates, Grounds grounds, Ledgers ledgers) {
        this.templates = templates;
        this.grounds = grounds;
        this.ledgers = ledgers;
    }

    @GetMapping("/directory/{agency}/delegations")
    ResponseEntity<JteModel> delegations(
            Page page, @PathVariable long agency, @RequestParam(defaultValue = "") String done, Form form) {
        AgencyId id = grounds.agency(agency);
        Asked asked = Asked.of(form, grounds.today());
        Slice<Row> slice = Slice.of(ledgers.delegations(id, asked.asOf()), Lists.paging(form, ROWS))
                .map(view -> row(page, id, view));
        JteModel body = templates.directoryAuthorityDelegations(
                page,
                grounds.head(id, asked.asOf().day()),
                grounds.powers(page, id, "delegations"),
                form,
                page.path(),
                slice,
                grounds.mayDelegate(page, id) ? "/directory/" + id + "/delegations/new" : "",
                Done.banner(page, done));
        return ResponseEntity.status(form.errors().isEmpty() ? 200 : 400).body(body);
    }

    private static Row row(Page page, AgencyId agency, DelegationView view) {
        Words words = new Words(page);
        Delegation one = view.delegation();
        return Row.of(
                Cell.link(words.matter(one.matter()), "/directory/" + agency + "/delegations/" + one.id())
                        .note(page.t(one.kind())),
                Cell.of(view.giver()),
                Cell.of(view.receiver()),
                Cell.of(words.term(one.term())).note(words.paper(one.paper())),
                Cell.tag(page.t(view.state()), colour(view.state())));
    }

    private static TagColour colour(DelegationState state) {
        return switch (state) {
            case IN_FORCE -> TagColour.GREEN;
            case TO_COME -> TagColour.BLUE;
            case RESTING -> TagColour.YELLOW;
            case REVOKED -> TagColour.RED;
            case OVER -> TagColour.GREY;
        };
    }

    @GetMapping("/directory/{agency}/delegations/{delegation:\\d+}")
    JteModel delegation(Page page, @PathVariable long agency, @PathVariable long delegation) {
        AgencyId id = grounds.agency(agency);
        List<Recorded<Delegation>> history = ledgers.history(id, delegation);
        if (history.isEmpty()) throw AuthorityRefusal.DELEGATION_UNKNOWN.because(delegation);
        DelegationView now = ledgers.delegation(id, delegation, grounds.now()).orElse(null);
        return templates.directoryAuthorityDelegation(
                page,
                new Words(page).matter(history.getLast().fact().matter()),
                grounds.crumbs(
                        page,
                        id,
                        Crumb.of(page.t("directory.delegations.tab"), "/directory/" + agency + "/delegations")),
                now == null ? List.of() : facts(page, now),
                history.stream().map(one -> row(page, one)).toList(),
                now != null && grounds.mayDelegate(page, id) ? page.path() + "/change" : "");
    }

    static List<SummaryRow> facts(Page page, DelegationView view) {
        Words words = new Words(page);
        Delegation one = view.delegation();
        return List.of(
                SummaryRow.of(
                        page.t("directory.delegations.kind"),
                        Cell.of(page.t(one.kind())).note(words.source(one.kind().source()))),
                SummaryRow.of(page.t("directory.authority.matter"), words.matter(one.matter())),
                SummaryRow.of(page.t("directory.delegate.giver"), view.giver()),
                SummaryRow.of(page.t("directory.delegate.receiver"), view.receiver()),
                SummaryRow.of(page.t("directory.people.term"), words.term(one.term())),
                SummaryRow.of(
                        page.t("directory.official.paper"),
                        Cell.of(words.paper(one.paper())).note(one.endedBy())),
                SummaryRow.of(page.t("directory.people.state"), Cell.tag(page.t(view.state()), colour(view.state()))));
    }

    private static Row row(Page page, Recorded<Delegation> one) {
        Words words = new Words(page);
        return Row.of(
                Cell.of(page.time(one.from())),
                Cell.of(one.until() == null ? page.t("directory.delegation.known-now") : page.time(one.until())),
                Cell.of(words.term(one.fact().term())),
                Cell.of(words.paper(one.fact().paper())).note(one.fact().endedBy()));
    }

    @GetMapping("/directory/{agency}/competences")
    ResponseEntity<JteModel> competences(
            Page page, @PathVariable long agency, @RequestParam(defaultValue = "") String done, Form form) {
        AgencyId id = grounds.agency(agency);
        Asked asked = Asked.of(form, grounds.today());
        boolean keeps = grounds.mayDelegate(page, id);
        Slice<Row> slice = Slice.of(ledgers.competences(id, asked.asOf()), Lists.paging(form, ROWS))
                .map(view -> row(page, id, view, keeps));
        JteModel body = templates.directoryAuthorityCompetences(
                page,
                grounds.head(id, asked.asOf().day()),
                grounds.powers(page, id, "competences"),
                form,
                page.path(),
                slice,
                keeps ? "/directory/" + id + "/competences/new" : "",
                Done.banner(page, done));
        return ResponseEntity.status(form.errors().isEmpty() ? 200 : 400).body(body);
    }

    private static Row row(Page page, AgencyId agency, CompetenceView view, boolean keeps) {
        Words words = new Words(page);
        String matter = words.matter(view.competence().matter());
        String href =
                "/directory/" + agency + "/competences/" + view.competence().id();
        return Row.of(
                Cell.of(view.position().title()),
                (keeps ? Cell.link(matter, href) : Cell.of(matter))
                        .note(page.t(view.competence().capacity())),
                Cell.of(words.term(view.competence().term())),
                Cell.of(words.source(view.competence().source())),
                view.inForce()
                        ? Cell.tag(page.t("directory.competences.in-force"), TagColour.GREEN)
                        : Cell.tag(page.t("directory.competences.not-in-force"), TagColour.GREY));
    }
}
