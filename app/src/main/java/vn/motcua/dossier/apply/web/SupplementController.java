package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.apply.Supply;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Represented;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.form.answer.Evaluation;

/** Answers what an office asked for: the papers, the form where it was wrong, and a word. */
@Controller
@SignedIn
class SupplementController {

    private static final String SUPPLEMENT = "/dossier/supplement/{id}";

    private final Templates templates;
    private final OwnDossiers own;
    private final Dossiers dossiers;
    private final ApplicationDrafts drafts;
    private final DraftCheck check;
    private final Supply supply;
    private final Clock clock;

    SupplementController(
            Templates templates,
            OwnDossiers own,
            Dossiers dossiers,
            ApplicationDrafts drafts,
            DraftCheck check,
            Supply supply,
            Clock clock) {
        this.templates = templates;
        this.own = own;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.check = check;
        this.supply = supply;
        this.clock = clock;
    }

    /** Begins it, or goes on with what was begun; at the counter an officer who receives does it for the applicant. */
    @PostMapping("/dossier/mine/{code}/supplement")
    ResponseEntity<JteModel> begin(Page page, @PathVariable String code) {
        DossierView dossier = own.received(page, code);
        if (dossier.status() != NationalStatus.SUPPLEMENT_ASKED) throw DossierRefusal.NOTHING_ASKED_FOR.because();
        return Form.to(drafts.answering(dossier.id())
                .orElseGet(() -> begun(page, dossier))
                .href());
    }

    private ApplicationDraft begun(Page page, DossierView dossier) {
        ApplicationDraft draft = new ApplicationDraft(
                UUID.randomUUID(),
                MineController.own(page),
                own.mine(page, dossier) ? represented(page) : null,
                dossier.id(),
                dossier.revision(),
                dossier.procedureCode(),
                dossier.procedureName(),
                dossier.caseName(),
                dossier.channel(),
                dossier.agency(),
                dossiers.applicant(dossier.id()),
                dossier.returnWay(),
                dossiers.answers(dossier.id()),
                List.of(),
                clock.instant());
        drafts.begin(draft);
        return draft;
    }

    private static @Nullable AccountId represented(Page page) {
        Represented represented = page.actor().represented();
        return represented == null ? null : represented.account();
    }

    @GetMapping(SUPPLEMENT)
    JteModel show(Page page, Form form, @PathVariable String id) {
        return shown(page, form, open(page, id));
    }

    @PostMapping(SUPPLEMENT)
    ResponseEntity<JteModel> send(Page page, Form form, @PathVariable String id) {
        ApplicationDraft draft = open(page, id);
        return form.submit(
                () -> {
                    String word = form.optional("word", TakeStep.LONGEST_NOTE / 2);
                    form.check();
                    DossierView dossier =
                            supply.run(draft.id(), MineController.own(page).value(), word);
                    boolean mine = own.mine(page, dossier);
                    return Form.to(MineController.dossier(dossier.code()) + (mine ? "" : "/receipt"));
                },
                again -> shown(page, again, draft));
    }

    /** What one began, for a dossier that one still has to do with. */
    private ApplicationDraft open(Page page, String id) {
        ApplicationDraft draft = drafts.open(InPath.draft(id));
        if (draft.dossier() == null) throw Refused.because(KernelRefusal.NOT_FOUND);
        own.received(page, dossiers.find(draft.dossier()).orElseThrow().code().text());
        return draft;
    }

    private JteModel shown(Page page, Form form, ApplicationDraft draft) {
        DossierView dossier =
                dossiers.find(Objects.requireNonNull(draft.dossier())).orElseThrow();
        Evaluation evaluation = check.evaluation(draft);
        return templates.dossierApplySupplement(
                page,
                form,
                draft,
                dossier,
                asked(dossier),
                check.missing(page, draft, evaluation),
                check.ended(page, draft, evaluation));
    }

    /** What the office wrote when it asked. */
    private String asked(DossierView dossier) {
        return dossiers.timeline(dossier.id()).reversed().stream()
                .filter(event -> event.act() == Act.ASK_SUPPLEMENT)
                .map(EventView::note)
                .findFirst()
                .orElse("");
    }
}
