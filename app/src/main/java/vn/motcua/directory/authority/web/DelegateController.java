package vn.motcua.directory.authority.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.Delegate;
import vn.motcua.directory.authority.Matter;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.Leader;
import vn.motcua.directory.people.Officials;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.Role;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.FormRefusal;

/** Passing authority on. The form never asks whether it is KT., TL. or TUQ.: that follows from who the two are. */
@Controller
@Requires(value = "directory.delegate", agency = "agency")
class DelegateController {

    private final Templates templates;
    private final Grounds grounds;
    private final Acts acts;
    private final Officials officials;
    private final Delegate delegate;

    DelegateController(Templates templates, Grounds grounds, Acts acts, Officials officials, Delegate delegate) {
        this.templates = templates;
        this.grounds = grounds;
        this.acts = acts;
        this.officials = officials;
        this.delegate = delegate;
    }

    @GetMapping("/directory/{agency}/delegations/new")
    JteModel ask(Page page, @PathVariable long agency) {
        return form(page, grounds.agency(agency), Form.empty().with("from", grounds.today()));
    }

    @PostMapping("/directory/{agency}/delegations/new")
    ResponseEntity<JteModel> delegate(Page page, @PathVariable long agency, Form form) {
        AgencyId id = grounds.agency(agency);
        return acts.answer(
                page, id, "directory.delegate.title", form, () -> plan(page, id, form), again -> form(page, id, again));
    }

    private JteModel form(Page page, AgencyId agency, Form form) {
        List<Leader> leaders = officials.leaders(agency, grounds.now());
        return templates.directoryAuthorityDelegationForm(
                page,
                grounds.crumbs(
                        page,
                        agency,
                        Crumb.of(page.t("directory.delegations.tab"), "/directory/" + agency + "/delegations")),
                form,
                page.path(),
                Options.leaders(page, leaders.stream().filter(one -> one.role() == Role.HEAD)),
                Options.leaders(
                        page,
                        leaders.stream()
                                .filter(one -> one.role() == Role.DEPUTY
                                        || !one.agency().equals(agency))),
                List.of(
                        Choice.of("paper", page.t("directory.delegate.by-paper"))
                                .hint(page.t("directory.delegate.by-paper.hint")),
                        Choice.of("rules", page.t("directory.delegate.by-rules"))
                                .hint(page.t("directory.delegate.by-rules.hint"))),
                Options.acts(page),
                Options.documents(page));
    }

    private Plan plan(Page page, AgencyId agency, Form form) {
        long giver = Reads.key(form, "giver", "directory.delegate.giver");
        long receiver = Reads.key(form, "receiver", "directory.delegate.receiver");
        String basis = form.value("basis");
        if (!basis.equals("paper") && !basis.equals("rules"))
            form.wrong("basis", FormRefusal.NOTHING_CHOSEN, page.t("directory.delegate.basis"));
        Set<Matter> matters = Reads.matters(form);
        Validity term = Reads.term(form);
        Paper paper = Reads.paper(form);
        form.check();
        Words words = new Words(page);
        List<SummaryRow> what = List.of(
                SummaryRow.of(page.t("directory.delegate.giver"), who(agency, giver)),
                SummaryRow.of(page.t("directory.delegate.receiver"), who(agency, receiver)),
                SummaryRow.of(
                        page.t("directory.authority.matter"),
                        matters.stream().map(words::matter).collect(Collectors.joining("; "))),
                SummaryRow.of(page.t("directory.people.term"), words.term(term)),
                SummaryRow.of(page.t("directory.official.paper"), words.paper(paper)));
        return new Plan(
                what,
                term.from(),
                () -> delegate.run(new Delegate.Command(
                        agency,
                        new AppointmentId(giver),
                        new AppointmentId(receiver),
                        basis.equals("rules"),
                        matters,
                        term,
                        paper)),
                "/directory/" + agency + "/delegations?done=" + Done.DELEGATED);
    }

    private String who(AgencyId agency, long appointment) {
        return officials.leaders(agency, grounds.now()).stream()
                .filter(one -> one.appointment().value() == appointment)
                .findFirst()
                .map(one -> one.name() + ", " + one.title())
                .orElse("");
    }
}
