package vn.motcua.procedure.shipped;

import org.springframework.stereotype.Component;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.draft.ApproveRevision;
import vn.motcua.procedure.draft.AskForReview;
import vn.motcua.procedure.draft.BeginDraft;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.draft.SaveFlow;
import vn.motcua.procedure.draft.SaveForm;

/** Operates the shipped procedures in the demo nation: each listed one gets its form and steps, is laid before review, checked and published for today. */
@Component
class DemoShipped implements DemoPart {

    private static final int AFTER_CATALOGUE = 620;

    private final BeginDraft begin;
    private final SaveForm form;
    private final SaveFlow flow;
    private final AskForReview review;
    private final ApproveRevision approve;
    private final Drafts drafts;
    private final Procedures procedures;

    DemoShipped(
            BeginDraft begin,
            SaveForm form,
            SaveFlow flow,
            AskForReview review,
            ApproveRevision approve,
            Drafts drafts,
            Procedures procedures) {
        this.begin = begin;
        this.form = form;
        this.flow = flow;
        this.review = review;
        this.approve = approve;
        this.drafts = drafts;
        this.procedures = procedures;
    }

    @Override
    public int order() {
        return AFTER_CATALOGUE;
    }

    @Override
    public void load(Progress progress) {
        ShippedProcedure[] all = ShippedProcedure.values();
        for (ShippedProcedure one : all) operate(one);
        progress.report(all.length, all.length, "thủ tục nộp tại đây / procedures applied for here");
    }

    private void operate(ShippedProcedure one) {
        Draft draft = begin.from(one.code());
        int version = form.run(draft.id(), draft.version(), one.form());
        version = flow.run(draft.id(), version, one.flow());
        review.run(draft.id(), version, "");
        approve.run(draft.id(), drafts.open(draft.id()).version(), procedures.today());
    }
}
