package vn.motcua.directory.authority.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.AuthorityRefusal;
import vn.motcua.directory.authority.Capacity;
import vn.motcua.directory.authority.CompetenceView;
import vn.motcua.directory.authority.CorrectCompetence;
import vn.motcua.directory.authority.GrantCompetence;
import vn.motcua.directory.authority.Ledgers;
import vn.motcua.directory.authority.Matter;
import vn.motcua.directory.authority.WithdrawCompetence;
import vn.motcua.directory.people.Officials;
import vn.motcua.directory.people.PositionId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** Entering what the law gives to posts, ending it, putting it right. */
@Controller
@Requires(value = "directory.delegate", agency = "agency")
class CompetenceController {

    private final Templates templates;
    private final Grounds grounds;
    private final Acts acts;
    private final Officials officials;
    private final Ledgers ledgers;
    private final GrantCompetence grant;
    private final WithdrawCompetence withdraw;
    private final CorrectCompetence correct;

    CompetenceController(
            Templates templates,
            Grounds grounds,
            Acts acts,
            Officials officials,
            Ledgers ledgers,
            GrantCompetence grant,
            WithdrawCompetence withdraw,
            CorrectCompetence correct) {
        this.templates = templates;
        this.grounds = grounds;
        this.acts = acts;
        this.officials = officials;
        this.ledgers = ledgers;
        this.grant = grant;
        this.withdraw = withdraw;
        this.correct = correct;
    }

    /** What can be done about a competence. */
    private enum Fate implements vn.motcua.kernel.text.Worded {
        WITHDRAW,
        PUT_RIGHT
    }

    @GetMapping("/directory/{agency}/competences/new")
    JteModel ask(Page page, @PathVariable long agency) {
        return form(
                page,
                grounds.agency(agency),
                Form.empty()
                        .with("capacity", Capacity.AGENCY)
                        .with("from", grounds.today())
                        .with("grade", LegalSource.Grade.UNVERIFIED));
    }

    @PostMapping("/directory/{agency}/competences/new")
    ResponseEntity<JteModel> grant(Page page, @PathVariable long agency, Form form) {
        AgencyId id = grounds.agency(agency);
        return acts.answer(
                page, id, "directory.grant.title", form, () -> plan(page, id, form), again -> form(page, id, again));
    }

    private JteModel form(Page page, AgencyId agency, Form form) {
        return templates.directoryAuthorityCompetenceForm(
                page,
                back(page, agency),
                form,
                page.path(),
                Options.posts(page, officials.structure(agency, grounds.now())),
                Options.acts(page),
                Options.documents(page));
    }

    private List<Crumb> back(Page page, AgencyId agency) {
        return grounds.crumbs(
                page, agency, Crumb.of(page.t("directory.competences.tab"), "/directory/" + agency + "/competences"));
    }

    private Plan plan(Page page, AgencyId agency, Form form) {
        long position = Reads.key(form, "position", "directory.people.post");
        Set<Matter> matters = Reads.matters(form);
        Capacity capacity = form.choice("capacity", "directory.grant.capacity", Capacity.class);
        Validity term = Reads.term(form);
        LegalSource source = Reads.source(form);
        form.check();
        Words words = new Words(page);
        List<SummaryRow> what = List.of(
                SummaryRow.of(page.t("directory.people.post"), title(agency, position)),
                SummaryRow.of(
                        page.t("directory.authority.matter"),
                        matters.stream().map(words::matter).collect(Collectors.joining("; "))),
                SummaryRow.of(page.t("directory.grant.capacity"), page.t(capacity)),
                SummaryRow.of(page.t("directory.people.term"), words.term(term)),
                SummaryRow.of(page.t("directory.authority.ground"), words.source(source)));
        return new Plan(
                what,
                term.from(),
                () -> grant.run(
                        new GrantCompetence.Command(agency, new PositionId(position), matters, capacity, term, source)),
                "/directory/" + agency + "/competences?done=" + Done.COMPETENCE_GRANTED);
    }

    private String title(AgencyId agency, long position) {
        return officials.structure(agency, grounds.now()).stream()
                .filter(post -> post.position().id().value() == position)
                .findFirst()
                .map(post -> post.position().title())
                .orElse("");
    }

    @GetMapping("/directory/{agency}/competences/{competence:\\d+}")
    JteModel show(
            Page page,
            @PathVariable long agency,
            @PathVariable long competence,
            @RequestParam(defaultValue = "WITHDRAW") String what) {
        AgencyId id = grounds.agency(agency);
        CompetenceView view = view(id, competence);
        Form form = Form.empty()
                .with("from", view.competence().term().from())
                .with("document", view.competence().source().document())
                .with("clause", view.competence().source().clause())
                .with("grade", view.competence().source().grade());
        LocalDate last = view.competence().term().lastDay();
        form.with("last", fate(what) == Fate.WITHDRAW && last == null ? grounds.today() : last);
        return form(page, id, view, fate(what), form);
    }

    @PostMapping("/directory/{agency}/competences/{competence:\\d+}")
    ResponseEntity<JteModel> act(Page page, @PathVariable long agency, @PathVariable long competence, Form form) {
        AgencyId id = grounds.agency(agency);
        CompetenceView view = view(id, competence);
        Fate fate = fate(form.value("what"));
        return acts.answer(
                page,
                id,
                fate.key(),
                form,
                () -> fate == Fate.WITHDRAW ? end(page, id, view, form) : correct(page, id, view, form),
                again -> form(page, id, view, fate, again));
    }

    private JteModel form(Page page, AgencyId agency, CompetenceView view, Fate fate, Form form) {
        Words words = new Words(page);
        return templates.directoryAuthorityCompetence(
                page,
                page.t(
                        "directory.competence.title",
                        words.matter(view.competence().matter()),
                        view.position().title()),
                back(page, agency),
                form,
                page.path(),
                List.of(
                        SummaryRow.of(
                                page.t("directory.people.term"),
                                words.term(view.competence().term())),
                        SummaryRow.of(
                                page.t("directory.grant.capacity"),
                                page.t(view.competence().capacity())),
                        SummaryRow.of(
                                page.t("directory.authority.ground"),
                                words.source(view.competence().source()))),
                Choice.of(page, Fate.values()),
                fate.name());
    }

    private Plan end(Page page, AgencyId agency, CompetenceView view, Form form) {
        LocalDate last = form.date("last", "directory.field.last");
        form.check();
        long id = view.competence().id();
        return new Plan(
                List.of(
                        SummaryRow.of(
                                page.t("directory.authority.matter"),
                                new Words(page).matter(view.competence().matter())),
                        SummaryRow.of(page.t("directory.field.last"), page.date(last))),
                last.plusDays(1),
                () -> withdraw.run(new WithdrawCompetence.Command(agency, id, last)),
                "/directory/" + agency + "/competences?done=" + Done.COMPETENCE_WITHDRAWN);
    }

    private Plan correct(Page page, AgencyId agency, CompetenceView view, Form form) {
        Validity term = Reads.corrected(form);
        LegalSource source = Reads.source(form);
        String reason = Reads.reason(form);
        form.check();
        Words words = new Words(page);
        long id = view.competence().id();
        return new Plan(
                List.of(
                        SummaryRow.of(
                                page.t("directory.authority.matter"),
                                words.matter(view.competence().matter())),
                        SummaryRow.of(
                                page.t("directory.people.term"),
                                term == null ? page.t("directory.correct.never") : words.term(term)),
                        SummaryRow.of(page.t("directory.authority.ground"), words.source(source)),
                        SummaryRow.of(page.t("directory.field.reason"), reason)),
                term == null ? view.competence().term().from() : term.from(),
                () -> correct.run(new CorrectCompetence.Command(agency, id, term, source, reason)),
                "/directory/" + agency + "/competences?done=" + Done.COMPETENCE_CORRECTED);
    }

    private CompetenceView view(AgencyId agency, long id) {
        return ledgers.competences(agency, grounds.now()).stream()
                .filter(one -> one.competence().id() == id)
                .findFirst()
                .orElseThrow(() -> AuthorityRefusal.COMPETENCE_UNKNOWN.because(id));
    }

    private static Fate fate(String text) {
        for (Fate one : Fate.values()) if (one.name().equals(text)) return one;
        throw Refused.at("what", KernelRefusal.NOT_UNDERSTOOD, text);
    }
}
