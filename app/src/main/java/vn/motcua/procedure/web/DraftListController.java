package vn.motcua.procedure.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.RevisionState;
import vn.motcua.procedure.draft.BeginDraft;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.DraftRights;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.record.RecordJson;

/** The workbench: the drafts that a person may see, and the beginning of a new procedure. */
@Controller
class DraftListController {

    private static final int ROWS = 20;
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 1_000;

    private final Templates templates;
    private final Drafts drafts;
    private final DraftRights rights;
    private final BeginDraft begin;
    private final Agencies agencies;

    DraftListController(Templates templates, Drafts drafts, DraftRights rights, BeginDraft begin, Agencies agencies) {
        this.templates = templates;
        this.drafts = drafts;
        this.rights = rights;
        this.begin = begin;
        this.agencies = agencies;
    }

    @Requires("procedure.see-drafts")
    @GetMapping("/procedure/drafts")
    JteModel list(Page page, Form form) {
        RevisionState state = state(form.value("state"));
        String words = form.optional("q", LONGEST);
        form.check();
        return templates.procedureDraftList(
                page,
                form,
                state,
                drafts.list(state, rights.seen(drafts.agencies()), words.isEmpty() ? null : words, form.paging(ROWS)));
    }

    @Requires("procedure.edit")
    @GetMapping("/procedure/drafts/new")
    JteModel ask(Page page) {
        return templates.procedureDraftNew(page, Form.empty());
    }

    @Requires("procedure.edit")
    @PostMapping("/procedure/drafts")
    ResponseEntity<JteModel> begin(Page page, Form form) {
        return form.submit(
                () -> {
                    String written = form.text("code", "procedure.RecordPart.CODE", ProcedureCode.MAX_LENGTH);
                    String name = form.text("name", "procedure.RecordPart.NAME", LONGEST_NAME);
                    form.check();
                    ProcedureCode code = ProcedureCode.parse(written)
                            .orElseThrow(
                                    () -> vn.motcua.procedure.ProcedureRefusal.NO_PROCEDURE_CODE.at("code", written));
                    AgencyId agency =
                            page.actor().agency().orElseThrow(() -> Refused.because(KernelRefusal.NOT_ALLOWED));
                    String agencyName = agencies.standing(agency, agencies.today())
                            .agency()
                            .names()
                            .full();
                    String json = tools.jackson.databind.json.JsonMapper.shared()
                            .writeValueAsString(java.util.Map.of(
                                    "MATTHC", code.text(), "TENTTHC", name, "TENCOQUANCONGBO", agencyName));
                    Draft draft = begin.fresh(code, agency, agencyName, RecordJson.read(json));
                    return Form.to(draft.href());
                },
                again -> templates.procedureDraftNew(page, again));
    }

    private static RevisionState state(String word) {
        return switch (word) {
            case "" -> RevisionState.DRAFT;
            case "review" -> RevisionState.REVIEW;
            case "discarded" -> RevisionState.DISCARDED;
            case "withdrawn" -> RevisionState.WITHDRAWN;
            default -> throw Refused.at("state", KernelRefusal.NOT_UNDERSTOOD, word);
        };
    }
}
