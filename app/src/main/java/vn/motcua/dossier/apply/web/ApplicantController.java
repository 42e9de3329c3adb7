package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ApplicantKind;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.dossier.reuse.StoreOffers;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.Prefill;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Provenance;

/** Who applies, how to reach them, and how they get the result. Name and number of whoever applies for themselves are their account's. */
@Controller
@SignedIn
class ApplicantController {

    private static final String CONTACT = "/dossier/draft/{id}/contact";

    private final Templates templates;
    private final ApplicationDrafts drafts;
    private final PinnedRevisions revisions;
    private final StoreOffers offers;
    private final Clock clock;

    ApplicantController(
            Templates templates, ApplicationDrafts drafts, PinnedRevisions revisions, StoreOffers offers, Clock clock) {
        this.templates = templates;
        this.drafts = drafts;
        this.revisions = revisions;
        this.offers = offers;
        this.clock = clock;
    }

    @GetMapping(CONTACT)
    JteModel ask(Page page, Form form, @PathVariable String id) {
        ApplicationDraft draft = drafts.application(InPath.draft(id));
        Applicant known = draft.applicant();
        form.with("kind", known.kind())
                .with("name", known.name())
                .with("number", known.number())
                .with("phone", known.phone())
                .with("email", known.email())
                .with("address", known.address())
                .with("return", draft.returnWay());
        return templates.dossierApplyContact(page, form, draft);
    }

    @PostMapping(CONTACT)
    ResponseEntity<JteModel> answer(Page page, Form form, @PathVariable String id) {
        ApplicationDraft draft = drafts.application(InPath.draft(id));
        return form.submit(
                () -> {
                    Applicant applicant = read(form, draft);
                    ReturnWay way = form.choice("return", "dossier.contact.return", ReturnWay.class);
                    if (way == ReturnWay.BY_POST && applicant.address().isEmpty())
                        form.wrong("address", DossierRefusal.ADDRESS_FOR_POST);
                    form.check();
                    drafts.apply(draft.id(), applicant, way);
                    offers.forgetUnlessOwn(drafts.application(draft.id()));
                    if (!draft.online()) drafts.save(draft.id(), named(draft, applicant));
                    return Form.to(form.value("from").equals("check") ? draft.href() : draft.href() + "/earlier");
                },
                again -> templates.dossierApplyContact(page, again, draft));
    }

    private static Applicant read(Form form, ApplicationDraft draft) {
        Applicant own = draft.applicant();
        boolean online = draft.online();
        Applicant applicant = new Applicant(
                online ? own.kind() : form.choice("kind", "dossier.contact.kind", ApplicantKind.class),
                online ? own.name() : form.text("name", "dossier.contact.name", Applicant.LONGEST),
                online && !own.number().isEmpty() ? own.number() : form.optional("number", Applicant.LONGEST),
                form.optional("phone", Applicant.LONGEST),
                form.optional("email", Applicant.LONGEST),
                form.optional("address", Applicant.LONGEST));
        if (applicant.phone().isEmpty()
                && applicant.email().isEmpty()
                && applicant.address().isEmpty()) form.wrong("phone", DossierRefusal.APPLICANT_NOT_REACHABLE);
        return applicant;
    }

    /** At the counter the form's fields that begin with the account's name begin with the applicant's. */
    private Answers named(ApplicationDraft draft, Applicant applicant) {
        Answers answers = draft.answers();
        for (Asked asked : revisions.of(draft.revision()).form().all()) {
            Prefill from = asked.field().prefill();
            if (from != null
                    && from.source() == Prefill.Source.ACCOUNT_NAME
                    && asked.rows() == null
                    && answers.of(asked.path()).isMissingNode())
                answers = answers.with(
                        asked.path(),
                        JsonMapper.shared().getNodeFactory().stringNode(applicant.name()),
                        new Provenance(Prefill.Source.ACCOUNT_NAME, clock.instant()));
        }
        return answers;
    }
}
