package vn.motcua.procedure.flow.web;

import org.springframework.stereotype.Component;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.procedure.ProcedurePermission;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.DraftRights;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.draft.SaveFlow;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowOfDraft;
import vn.motcua.procedure.flow.FlowRefusal;
import vn.motcua.procedure.flow.FlowStep;
import vn.motcua.procedure.flow.picture.FlowPicture;
import vn.motcua.procedure.flow.shown.StepsShown;
import vn.motcua.procedure.shown.DraftHeads;

/** Fetches the steps of a draft and puts them back. */
@Component
class StepsDesk {

    private final Drafts drafts;
    private final DraftRights rights;
    private final DraftHeads heads;
    private final FlowOfDraft steps;
    private final SaveFlow save;

    StepsDesk(Drafts drafts, DraftRights rights, DraftHeads heads, FlowOfDraft steps, SaveFlow save) {
        this.drafts = drafts;
        this.rights = rights;
        this.heads = heads;
        this.steps = steps;
        this.save = save;
    }

    /** The steps of a draft that the reader may see. */
    StepsShown see(String id) {
        Draft draft = drafts.open(InAddress.number(id));
        Flow flow = steps.flow(draft);
        boolean editable = draft.open() && rights.may(ProcedurePermission.EDIT, draft.agency());
        return new StepsShown(
                draft,
                heads.of(draft),
                flow,
                FlowPicture.of(flow),
                steps.findings(draft),
                steps.guards(draft),
                editable);
    }

    /** The same, to change them. */
    StepsShown edit(String id) {
        StepsShown shown = see(id);
        if (!shown.editable()) throw Refused.because(KernelRefusal.NOT_FOUND);
        return shown;
    }

    /** One of the steps. */
    FlowStep step(StepsShown shown, String step) {
        return shown.flow().step(step).orElseThrow(FlowRefusal.NO_SUCH_STEP::because);
    }

    /** Puts changed steps back, if nobody saved since the form was shown. */
    void save(StepsShown shown, Form form, Flow changed) {
        int version = (int) form.number("version", "procedure.flow.version", 1, Integer.MAX_VALUE);
        form.check();
        save.run(shown.draft().id(), version, FlowJson.write(changed));
    }
}
