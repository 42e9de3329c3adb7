package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.search.AgencyChooser;
import vn.motcua.directory.search.Offer;
import vn.motcua.directory.search.Wanted;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.apply.Competence;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Who receives an application: one of the agencies that can by the level of the procedure, named as everywhere. */
@Controller
@SignedIn
class ReceiverController {

    private static final String AGENCY = "/dossier/draft/{id}/agency";

    private final Templates templates;
    private final ApplicationDrafts drafts;
    private final PinnedRevisions revisions;
    private final Agencies agencies;
    private final AgencyChooser chooser;

    ReceiverController(
            Templates templates,
            ApplicationDrafts drafts,
            PinnedRevisions revisions,
            Agencies agencies,
            AgencyChooser chooser) {
        this.templates = templates;
        this.drafts = drafts;
        this.revisions = revisions;
        this.agencies = agencies;
        this.chooser = chooser;
    }

    @GetMapping(AGENCY)
    JteModel ask(Page page, Form form, @PathVariable String id) {
        ApplicationDraft draft = open(id);
        if (draft.agency() != null)
            agencies.find(draft.agency(), agencies.today())
                    .ifPresent(known -> form.with("agency", known.names().full())
                            .with("agency-code", known.code().orElse("")));
        return shown(page, form, draft);
    }

    @PostMapping(AGENCY)
    ResponseEntity<JteModel> choose(Page page, Form form, @PathVariable String id) {
        ApplicationDraft draft = open(id);
        if (form.has("find", "agency")) return ResponseEntity.ok(shown(page, form, draft));
        return form.submit(
                () -> {
                    Optional<Offer> offer = chooser.required(form, "agency", "dossier.agency.name", wanted(draft));
                    form.check();
                    drafts.choose(draft.id(), receiver(offer.orElseThrow().agency()));
                    return Form.to(form.value("from").equals("check") ? draft.href() : draft.href() + "/contact");
                },
                again -> shown(page, again, draft));
    }

    private AgencyId receiver(AgencyId chosen) {
        AgencyView view =
                agencies.find(chosen, agencies.today()).orElseThrow(() -> DossierRefusal.AGENCY_CLOSED.at("agency"));
        if (view.code().isEmpty()) throw DossierRefusal.AGENCY_WITHOUT_CODE.at("agency");
        return chosen;
    }

    /** At the counter it is the counter's agency, and nobody is asked. */
    private ApplicationDraft open(String id) {
        ApplicationDraft draft = drafts.application(InPath.draft(id));
        if (!draft.online()) throw DossierRefusal.NOT_FOR_OFFICIALS.because();
        return draft;
    }

    private Wanted wanted(ApplicationDraft draft) {
        Set<AgencyKind> kinds =
                Competence.of(revisions.of(draft.revision()).view().record());
        Wanted any = Wanted.agency(agencies.today().day());
        return kinds.containsAll(EnumSet.allOf(AgencyKind.class)) ? any : any.of(kinds);
    }

    private JteModel shown(Page page, Form form, ApplicationDraft draft) {
        Wanted wanted = wanted(draft);
        return templates.dossierApplyAgency(page, form, draft, wanted, chooser.found(form, "agency", wanted));
    }
}
