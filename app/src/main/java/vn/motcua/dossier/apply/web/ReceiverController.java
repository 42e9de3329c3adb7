package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyState;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.search.AgencyHit;
import vn.motcua.directory.search.AgencyQuery;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.apply.Competence;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.record.ProcedureRecord;

/** Who receives an application: those agencies that can by the level of the procedure, by province and by name. */
@Controller
@SignedIn
class ReceiverController {

    private static final String AGENCY = "/dossier/draft/{id}/agency";
    private static final int SHOWN = 20;
    private static final int LONGEST = 100;

    private final Templates templates;
    private final ApplicationDrafts drafts;
    private final PinnedRevisions revisions;
    private final Agencies agencies;
    private final AgencySearch search;

    ReceiverController(
            Templates templates,
            ApplicationDrafts drafts,
            PinnedRevisions revisions,
            Agencies agencies,
            AgencySearch search) {
        this.templates = templates;
        this.drafts = drafts;
        this.revisions = revisions;
        this.agencies = agencies;
        this.search = search;
    }

    @GetMapping(AGENCY)
    JteModel ask(Page page, Form form, @PathVariable String id) {
        return shown(page, form, open(id));
    }

    @PostMapping(AGENCY)
    ResponseEntity<JteModel> choose(Page page, Form form, @PathVariable String id) {
        ApplicationDraft draft = open(id);
        return form.submit(
                () -> {
                    AgencyId agency = chosen(form);
                    AgencyView view = agencies.find(agency, agencies.today())
                            .orElseThrow(() -> DossierRefusal.AGENCY_CLOSED.at("agency"));
                    if (!Competence.has(view, record(draft))) throw DossierRefusal.AGENCY_NOT_COMPETENT.at("agency");
                    if (view.code().isEmpty()) throw DossierRefusal.AGENCY_WITHOUT_CODE.at("agency");
                    drafts.choose(draft.id(), agency);
                    return Form.to(form.value("from").equals("check") ? draft.href() : draft.href() + "/contact");
                },
                again -> shown(page, again, draft));
    }

    /** At the counter it is the counter's agency, and nobody is asked. */
    private ApplicationDraft open(String id) {
        ApplicationDraft draft = drafts.open(InPath.draft(id));
        if (!draft.online() || draft.dossier() != null) throw DossierRefusal.NOT_FOR_OFFICIALS.because();
        return draft;
    }

    private static AgencyId chosen(Form form) {
        String sent = form.value("agency");
        if (!sent.matches("[1-9]\\d{0,17}")) throw DossierRefusal.AGENCY_NOT_CHOSEN.at("agency");
        return new AgencyId(Long.parseLong(sent));
    }

    private ProcedureRecord record(ApplicationDraft draft) {
        return revisions.of(draft.revision()).view().record();
    }

    private JteModel shown(Page page, Form form, ApplicationDraft draft) {
        Set<AgencyKind> kinds = Competence.of(record(draft));
        Slice<AgencyHit> hits = search.find(
                        new AgencyQuery(
                                form.value("q").strip().length() > LONGEST ? "" : form.value("q"),
                                agencies.today(),
                                kinds,
                                province(form),
                                Set.of(AgencyState.OPEN)),
                        form.paging(SHOWN))
                .hits();
        return templates.dossierApplyAgency(
                page,
                form,
                draft,
                provinces(page),
                hits,
                hits.items().stream()
                        .filter(hit -> hit.code() != null)
                        .map(hit -> choice(page, hit))
                        .toList());
    }

    private static Choice choice(Page page, AgencyHit hit) {
        Choice choice = Choice.of(hit.id().toString(), hit.names().in(page.language()));
        return hit.parentName() == null ? choice : choice.hint(hit.parentName());
    }

    private List<Choice> provinces(Page page) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", page.t("dossier.agency.anywhere"))));
        search.find(
                        new AgencyQuery(
                                "", agencies.today(), Set.of(AgencyKind.PROVINCE), null, Set.of(AgencyState.OPEN)),
                        new Paging(1, Paging.MAX_SIZE))
                .hits()
                .items()
                .forEach(hit ->
                        choices.add(Choice.of(hit.id().toString(), hit.names().in(page.language()))));
        return choices;
    }

    private static @Nullable AgencyId province(Form form) {
        String sent = form.value("province");
        return sent.matches("[1-9]\\d{0,17}") ? new AgencyId(Long.parseLong(sent)) : null;
    }
}
