package vn.motcua.procedure.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.draft.ApproveRevision;
import vn.motcua.procedure.draft.AskForReview;
import vn.motcua.procedure.draft.Checks;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.draft.SendBack;
import vn.motcua.procedure.record.RecordJson;
import vn.motcua.procedure.shown.DraftHeads;
import vn.motcua.procedure.shown.RecordChanges;
import vn.motcua.procedure.shown.ReviewSheet;

/** What changed in a draft, what its checks found, and its way past a second person. */
@Controller
class ReviewController {

    private static final String DRAFT = "/procedure/drafts/{draft:\\d+}";
    private static final int LONGEST = 2_000;
    private static final int FINDINGS = 50;

    private final Templates templates;
    private final Drafts drafts;
    private final DraftHeads heads;
    private final Checks checks;
    private final Procedures procedures;
    private final AskForReview ask;
    private final SendBack sendBack;
    private final ApproveRevision approve;

    ReviewController(
            Templates templates,
            Drafts drafts,
            DraftHeads heads,
            Checks checks,
            Procedures procedures,
            AskForReview ask,
            SendBack sendBack,
            ApproveRevision approve) {
        this.templates = templates;
        this.drafts = drafts;
        this.heads = heads;
        this.checks = checks;
        this.procedures = procedures;
        this.ask = ask;
        this.sendBack = sendBack;
        this.approve = approve;
    }

    @Requires("procedure.see-drafts")
    @GetMapping(DRAFT + "/changes")
    JteModel changes(Page page, @PathVariable String draft) {
        Draft open = drafts.open(InAddress.number(draft));
        Optional<ProcedureView> before = procedures.revisions(open.code()).stream()
                .filter(one -> one.number() < open.number())
                .findFirst();
        RecordChanges changes = before.map(one -> RecordChanges.of(page, one.record(), open.record())
                        .with(one.form(), open.form(), one.flow(), open.flow()))
                .orElseGet(() -> RecordChanges.of(page, RecordJson.read("{}"), open.record())
                        .with(Optional.empty(), open.form(), Optional.empty(), open.flow()));
        return templates.procedureDraftChanges(page, heads.of(open), before, changes);
    }

    @Requires("procedure.see-drafts")
    @GetMapping(DRAFT + "/review")
    JteModel review(Page page, Form form, @PathVariable String draft) {
        form.with("effective", procedures.today().plusDays(1));
        return review(page, form, drafts.open(InAddress.number(draft)));
    }

    @Requires("procedure.edit")
    @PostMapping(DRAFT + "/review")
    ResponseEntity<JteModel> ask(Page page, Form form, @PathVariable String draft) {
        return submit(page, form, draft, open -> {
            String note = form.optional("note", LONGEST);
            int version = version(form);
            form.check();
            ask.run(open.id(), version, note);
        });
    }

    @Requires("procedure.see-drafts")
    @PostMapping(DRAFT + "/return")
    ResponseEntity<JteModel> sendBack(Page page, Form form, @PathVariable String draft) {
        return submit(page, form, draft, open -> {
            String reason = form.optional("reason", LONGEST);
            int version = version(form);
            form.check();
            sendBack.run(open.id(), version, reason);
        });
    }

    @Requires("procedure.approve")
    @PostMapping(DRAFT + "/approval")
    ResponseEntity<JteModel> approve(Page page, Form form, @PathVariable String draft) {
        Draft open = drafts.open(InAddress.number(draft));
        return form.submit(
                () -> {
                    LocalDate effective = form.date("effective", "procedure.review.effective");
                    int version = version(form);
                    form.check();
                    approve.run(open.id(), version, effective);
                    return Form.to("/procedure/" + open.code() + "/" + open.number());
                },
                again -> review(page, again, open));
    }

    private ResponseEntity<JteModel> submit(Page page, Form form, String draft, Consumer<Draft> act) {
        Draft open = drafts.open(InAddress.number(draft));
        return form.submit(
                () -> {
                    act.accept(open);
                    return Form.to(open.href() + "/review");
                },
                again -> review(page, again, open));
    }

    private JteModel review(Page page, Form form, Draft draft) {
        return templates.procedureDraftReview(
                page, form, new ReviewSheet(heads.of(draft), checks.of(draft), form.paging(FINDINGS)));
    }

    private static int version(Form form) {
        return (int) form.number("version", "procedure.edit.version", 1, Integer.MAX_VALUE);
    }
}
