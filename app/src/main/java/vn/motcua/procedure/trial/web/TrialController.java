package vn.motcua.procedure.trial.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.shown.DraftHeads;
import vn.motcua.procedure.trial.TrialLine;

/** Tries a draft: one case walked through, or all cases beside each other. */
@Controller
@Requires("procedure.see-drafts")
class TrialController {

    private static final int PAGE = 20;

    private final Templates templates;
    private final TrialDesk desk;
    private final DraftHeads heads;
    private final Messages messages;

    TrialController(Templates templates, TrialDesk desk, DraftHeads heads, Messages messages) {
        this.templates = templates;
        this.desk = desk;
        this.heads = heads;
        this.messages = messages;
    }

    @GetMapping("/procedure/drafts/{id}/simulate")
    JteModel walk(Page page, Form form, @PathVariable String id) {
        Draft draft = desk.draft(id);
        List<TrialLine> lines = desk.lines(draft);
        if (lines.isEmpty()) return templates.procedureTrialNothing(page, heads.of(draft));
        return templates.procedureTrialWalk(
                page, heads.of(draft), form, desk.run(draft, lines, form), new Words(messages, page.language()));
    }

    @GetMapping("/procedure/drafts/{id}/simulate/matrix")
    JteModel matrix(Page page, Form form, @PathVariable String id) {
        Draft draft = desk.draft(id);
        List<TrialLine> lines = desk.lines(draft);
        if (lines.isEmpty()) return templates.procedureTrialNothing(page, heads.of(draft));
        Paging paging = form.paging(PAGE);
        int from = (int) Math.min(lines.size(), paging.offset());
        List<TrialLine> shown = lines.subList(from, Math.min(lines.size(), from + PAGE));
        var calendar = desk.calendar(draft);
        return templates.procedureTrialMatrix(
                page,
                heads.of(draft),
                draft,
                new Slice<>(shown, paging, lines.size()),
                from,
                desk.received(form, calendar),
                calendar);
    }
}
