package vn.motcua.procedure.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.change.Change;
import vn.motcua.procedure.draft.DiscardDraft;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.draft.SaveRecord;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.RecordPart;
import vn.motcua.procedure.shown.DraftHeads;
import vn.motcua.procedure.shown.EditPlan;
import vn.motcua.procedure.shown.PartEdit;
import vn.motcua.procedure.shown.RecordChanges;

/** The record of a draft, part by part; the draft is given up here, too. */
@Controller
class DraftRecordController {

    private static final String DRAFT = "/procedure/drafts/{draft:\\d+}";
    private static final String PART = DRAFT + "/record/{part}";
    private static final int MOST_ROWS = 1_000;

    private final Templates templates;
    private final Drafts drafts;
    private final DraftHeads heads;
    private final SaveRecord save;
    private final DiscardDraft discard;

    DraftRecordController(Templates templates, Drafts drafts, DraftHeads heads, SaveRecord save, DiscardDraft discard) {
        this.templates = templates;
        this.drafts = drafts;
        this.heads = heads;
        this.save = save;
        this.discard = discard;
    }

    @Requires("procedure.see-drafts")
    @GetMapping(DRAFT)
    JteModel record(Page page, @PathVariable String draft) {
        return templates.procedureDraftRecord(page, heads.of(drafts.open(InAddress.number(draft))));
    }

    @Requires("procedure.see-drafts")
    @GetMapping(PART)
    JteModel part(Page page, Form form, @PathVariable String draft, @PathVariable String part) {
        Draft open = drafts.open(InAddress.number(draft));
        RecordPart one = part(part);
        int first = first(form);
        Form filled = new RecordForm(one).fill(open.record(), first).with("version", open.version());
        return edit(page, filled, open, one, first, List.of());
    }

    @Requires("procedure.edit")
    @PostMapping(PART)
    ResponseEntity<JteModel> save(Page page, Form form, @PathVariable String draft, @PathVariable String part) {
        Draft open = drafts.open(InAddress.number(draft));
        RecordPart one = part(part);
        int first = first(form);
        return form.submit(
                () -> {
                    int version = (int) form.number("version", "procedure.edit.version", 1, Integer.MAX_VALUE);
                    ProcedureRecord record = new RecordForm(one).read(form, open.record(), first);
                    form.check();
                    save.run(open.id(), version, record);
                    return Form.to(after(form, open, one, record, first));
                },
                again -> again(page, again, open, one, first));
    }

    @Requires("procedure.edit")
    @PostMapping(DRAFT + "/discard")
    ResponseEntity<JteModel> discard(Form form, @PathVariable String draft) {
        long id = InAddress.number(draft);
        int version = (int) form.number("version", "procedure.edit.version", 1, Integer.MAX_VALUE);
        form.check();
        discard.run(id, version);
        return Form.to("/procedure/drafts");
    }

    private String after(Form form, Draft draft, RecordPart part, ProcedureRecord record, int first) {
        String here = new PartEdit(draft, part, first, 0, 0, List.of()).href();
        if (form.ticked("more")) {
            int total = new RecordForm(part).total(record);
            return here + "?first=" + Math.max(0, Math.min(first, MOST_ROWS))
                    + (total > first + PartEdit.ROWS ? "" : "#last");
        }
        return draft.href() + "#" + part.word();
    }

    /** The form once more; where somebody saved meanwhile, with what that changed, and the new version for who decides to go on. */
    private JteModel again(Page page, Form form, Draft draft, RecordPart part, int first) {
        boolean meanwhile =
                form.errors().stream().anyMatch(error -> error.refused().refusal() == ProcedureRefusal.SAVED_MEANWHILE);
        List<Change> conflict = List.of();
        if (meanwhile) {
            form.with("version", draft.version());
            conflict = RecordChanges.of(page, new RecordForm(part).read(form, draft.record(), first), draft.record())
                    .in(part);
        }
        return edit(page, form, draft, part, first, conflict);
    }

    private JteModel edit(Page page, Form form, Draft draft, RecordPart part, int first, List<Change> conflict) {
        int total = new RecordForm(part).total(draft.record());
        int shown = Math.max(0, Math.min(PartEdit.ROWS, total - first)) + PartEdit.EMPTY;
        return templates.procedureDraftPart(page, form, new PartEdit(draft, part, first, shown, total, conflict));
    }

    private static int first(Form form) {
        String text = form.value("first").strip();
        if (text.isEmpty()) return 0;
        if (!text.matches("\\d{1,4}")) throw Refused.at("first", KernelRefusal.NOT_UNDERSTOOD, text);
        return Math.min(Integer.parseInt(text), MOST_ROWS);
    }

    private static RecordPart part(String word) {
        Optional<RecordPart> part = RecordPart.of(word).filter(EditPlan::editable);
        return part.orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
