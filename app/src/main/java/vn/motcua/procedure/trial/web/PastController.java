package vn.motcua.procedure.trial.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.shown.DraftHeads;
import vn.motcua.procedure.trial.PastCase;
import vn.motcua.procedure.trial.PastCases;
import vn.motcua.procedure.trial.PastFate;
import vn.motcua.procedure.trial.Terms;

/** What would have become of dossiers of the past under a draft; there is no such page where nobody keeps dossiers. */
@Controller
@Requires("procedure.see-drafts")
class PastController {

    private static final int PAGE = 50;

    private final Templates templates;
    private final TrialDesk desk;
    private final DraftHeads heads;
    private final Procedures procedures;
    private final ObjectProvider<PastCases> keepers;

    PastController(
            Templates templates,
            TrialDesk desk,
            DraftHeads heads,
            Procedures procedures,
            ObjectProvider<PastCases> keepers) {
        this.templates = templates;
        this.desk = desk;
        this.heads = heads;
        this.procedures = procedures;
        this.keepers = keepers;
    }

    @GetMapping("/procedure/drafts/{id}/simulate/past")
    JteModel past(Page page, Form form, @PathVariable String id) {
        Draft draft = desk.draft(id);
        PastCases keeper = keepers.getIfAvailable();
        ProcedureView now = procedures.inForce(draft.code()).orElse(null);
        if (keeper == null || now == null) throw Refused.because(KernelRefusal.NOT_FOUND);
        Slice<PastCase> cases = keeper.of(draft.code(), form.paging(PAGE));
        Terms before = new Terms(now.record(), now.form(), now.flow(), procedures.today());
        Terms after = new Terms(draft.record(), draft.form(), draft.flow(), procedures.today());
        List<PastFate> fates = cases.items().stream()
                .map(one -> new PastFate(one, before.changes(after, one)))
                .toList();
        return templates.procedureTrialPast(
                page, heads.of(draft), draft, new Slice<>(fates, cases.paging(), cases.total()));
    }
}
