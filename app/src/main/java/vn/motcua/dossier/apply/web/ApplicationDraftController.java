package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.apply.ApplyCrumb;
import vn.motcua.dossier.apply.Fitting;
import vn.motcua.dossier.apply.HandIn;
import vn.motcua.dossier.life.OpenDossier.Opened;
import vn.motcua.dossier.life.Pinned;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.dossier.reuse.StoreOffers;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.form.answer.Evaluation;

/** A draft: looked through without sending, handed in, moved to a newer revision, thrown away. */
@Controller
@SignedIn
class ApplicationDraftController {

    private static final String DRAFT = "/dossier/draft/{id}";

    private final Templates templates;
    private final ApplicationDrafts drafts;
    private final DraftCheck check;
    private final HandIn handIn;
    private final PinnedRevisions revisions;
    private final StoreOffers offers;

    ApplicationDraftController(
            Templates templates,
            ApplicationDrafts drafts,
            DraftCheck check,
            HandIn handIn,
            PinnedRevisions revisions,
            StoreOffers offers) {
        this.templates = templates;
        this.drafts = drafts;
        this.check = check;
        this.handIn = handIn;
        this.revisions = revisions;
        this.offers = offers;
    }

    @GetMapping(DRAFT)
    JteModel look(Page page, Form form, @PathVariable String id) {
        return shown(page, form, application(id));
    }

    /** Sent again, at once or later, it leads to the same dossier. */
    @PostMapping(DRAFT + "/submission")
    ResponseEntity<JteModel> submit(Page page, Form form, @PathVariable String id) {
        UUID key = InPath.draft(id);
        return form.submit(
                () -> {
                    Opened opened = handIn.run(key);
                    return Form.to(MineController.dossier(opened.code()) + "/receipt");
                },
                again -> shown(page, again, application(id)));
    }

    @GetMapping(DRAFT + "/case")
    JteModel askCase(Page page, Form form, @PathVariable String id) {
        ApplicationDraft draft = application(id);
        Pinned pinned = revisions.of(draft.revision());
        form.with("case", pinned.cases().indexOf(draft.caseName()));
        return templates.dossierApplyChooseCase(page, form, draft, StartController.cases(page, pinned));
    }

    @PostMapping(DRAFT + "/case")
    ResponseEntity<JteModel> chooseCase(Page page, Form form, @PathVariable String id) {
        ApplicationDraft draft = application(id);
        Pinned pinned = revisions.of(draft.revision());
        return form.submit(
                () -> {
                    drafts.choose(draft.id(), StartController.chosen(pinned, form));
                    return Form.to(draft.href());
                },
                again -> templates.dossierApplyChooseCase(page, again, draft, StartController.cases(page, pinned)));
    }

    @PostMapping(DRAFT + "/revision")
    ResponseEntity<JteModel> move(Page page, @PathVariable String id) {
        ApplicationDraft draft = application(id);
        Optional<ProcedureView> newer = check.newer(draft);
        if (newer.isPresent()) {
            Pinned to = revisions.of(newer.get().revision());
            List<String> cases = to.cases();
            drafts.move(
                    draft.id(),
                    newer.get().revision(),
                    cases.contains(draft.caseName()) ? draft.caseName() : cases.getFirst(),
                    Fitting.moved(draft.answers(), to.form(), check.today()));
        }
        return Form.to(draft.href());
    }

    @GetMapping(DRAFT + "/removal")
    JteModel askRemoval(Page page, @PathVariable String id) {
        return templates.dossierApplyRemove(page, application(id));
    }

    @PostMapping(DRAFT + "/removal")
    ResponseEntity<JteModel> remove(Page page, @PathVariable String id) {
        drafts.discard(application(id).id());
        return Form.to(ApplyCrumb.home(page));
    }

    private ApplicationDraft application(String id) {
        return drafts.application(InPath.draft(id));
    }

    private JteModel shown(Page page, Form form, ApplicationDraft draft) {
        Evaluation evaluation = check.evaluation(draft);
        int wrong = evaluation.errors().size() + (draft.agency() == null ? 1 : 0) + (draft.reachable() ? 0 : 1);
        return templates.dossierApplyCheck(
                page,
                form,
                draft,
                check.rows(page, draft),
                check.missing(page, draft, evaluation),
                wrong,
                check.newer(draft).isPresent(),
                offers.of(draft).size(),
                check.ended(page, draft, evaluation));
    }
}
