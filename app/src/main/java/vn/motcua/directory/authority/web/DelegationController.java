package vn.motcua.directory.authority.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.AuthorityRefusal;
import vn.motcua.directory.authority.CorrectDelegation;
import vn.motcua.directory.authority.DelegationView;
import vn.motcua.directory.authority.Ledgers;
import vn.motcua.directory.authority.RevokeDelegation;
import vn.motcua.directory.people.Paper;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** Taking a delegation back, or putting right what was written of it. */
@Controller
@Requires(value = "directory.delegate", agency = "agency")
class DelegationController {

    private final Templates templates;
    private final Grounds grounds;
    private final Acts acts;
    private final Ledgers ledgers;
    private final RevokeDelegation revoke;
    private final CorrectDelegation correct;

    DelegationController(
            Templates templates,
            Grounds grounds,
            Acts acts,
            Ledgers ledgers,
            RevokeDelegation revoke,
            CorrectDelegation correct) {
        this.templates = templates;
        this.grounds = grounds;
        this.acts = acts;
        this.ledgers = ledgers;
        this.revoke = revoke;
        this.correct = correct;
    }

    /** What can be done about a delegation. */
    private enum Turn implements vn.motcua.kernel.text.Worded {
        REVOKE,
        PUT_RIGHT
    }

    @GetMapping("/directory/{agency}/delegations/{delegation:\\d+}/change")
    JteModel show(
            Page page,
            @PathVariable long agency,
            @PathVariable long delegation,
            @RequestParam(defaultValue = "REVOKE") String what) {
        AgencyId id = grounds.agency(agency);
        DelegationView view = view(id, delegation);
        Form form = turn(what) == Turn.REVOKE
                ? Form.empty().with("from", grounds.today())
                : Form.empty()
                        .with("from", view.delegation().term().from())
                        .with("last", view.delegation().term().lastDay())
                        .with("paper", view.delegation().paper().number())
                        .with("signed", view.delegation().paper().signed());
        return form(page, id, view, turn(what), form);
    }

    @PostMapping("/directory/{agency}/delegations/{delegation:\\d+}/change")
    ResponseEntity<JteModel> act(Page page, @PathVariable long agency, @PathVariable long delegation, Form form) {
        AgencyId id = grounds.agency(agency);
        DelegationView view = view(id, delegation);
        Turn turn = turn(form.value("what"));
        return acts.answer(
                page,
                id,
                turn.key(),
                form,
                () -> turn == Turn.REVOKE ? revoke(page, id, view, form) : correct(page, id, view, form),
                again -> form(page, id, view, turn, again));
    }

    private JteModel form(Page page, AgencyId agency, DelegationView view, Turn turn, Form form) {
        return templates.directoryAuthorityDelegationChange(
                page,
                page.t(turn),
                grounds.crumbs(
                        page,
                        agency,
                        Crumb.of(page.t("directory.delegations.tab"), "/directory/" + agency + "/delegations")),
                form,
                page.path(),
                LedgerController.facts(page, view),
                Choice.of(page, Turn.values()),
                turn.name());
    }

    private Plan revoke(Page page, AgencyId agency, DelegationView view, Form form) {
        LocalDate from = form.date("from", "directory.field.without");
        String paper = Reads.number(form);
        form.check();
        long id = view.delegation().id();
        return new Plan(
                List.of(
                        SummaryRow.of(page.t("directory.delegate.receiver"), view.receiver()),
                        SummaryRow.of(
                                page.t("directory.authority.matter"),
                                new Words(page).matter(view.delegation().matter())),
                        SummaryRow.of(page.t("directory.field.without"), page.date(from)),
                        SummaryRow.of(page.t("directory.field.paper"), paper)),
                from,
                () -> revoke.run(new RevokeDelegation.Command(agency, Set.of(id), from, paper)),
                "/directory/" + agency + "/delegations?done=" + Done.DELEGATION_REVOKED);
    }

    private Plan correct(Page page, AgencyId agency, DelegationView view, Form form) {
        Validity term = Reads.corrected(form);
        Paper paper = Reads.paper(form);
        String reason = Reads.reason(form);
        form.check();
        Words words = new Words(page);
        long id = view.delegation().id();
        return new Plan(
                List.of(
                        SummaryRow.of(page.t("directory.delegate.receiver"), view.receiver()),
                        SummaryRow.of(
                                page.t("directory.authority.matter"),
                                words.matter(view.delegation().matter())),
                        SummaryRow.of(
                                page.t("directory.people.term"),
                                term == null ? page.t("directory.correct.never") : words.term(term)),
                        SummaryRow.of(page.t("directory.official.paper"), words.paper(paper)),
                        SummaryRow.of(page.t("directory.field.reason"), reason)),
                term == null ? view.delegation().term().from() : term.from(),
                () -> correct.run(new CorrectDelegation.Command(agency, id, term, paper, reason)),
                "/directory/" + agency + "/delegations?done=" + Done.DELEGATION_CORRECTED);
    }

    private DelegationView view(AgencyId agency, long id) {
        return ledgers.delegation(agency, id, grounds.now())
                .orElseThrow(() -> AuthorityRefusal.DELEGATION_UNKNOWN.because(id));
    }

    private static Turn turn(String text) {
        for (Turn one : Turn.values()) if (one.name().equals(text)) return one;
        throw Refused.at("what", KernelRefusal.NOT_UNDERSTOOD, text);
    }
}
