package vn.motcua.dossier.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.desk.Batch;
import vn.motcua.dossier.desk.DeskWords;
import vn.motcua.dossier.desk.InboxLine;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** Several dossiers ended in one go. */
@Controller
@Requires("dossier.see")
class BatchController {

    private final Templates templates;
    private final Batch batch;

    BatchController(Templates templates, Batch batch) {
        this.templates = templates;
        this.batch = batch;
    }

    @GetMapping("/dossier/desk/batch")
    JteModel ask(Page page, Form form) {
        return asked(page, form, chosen(form));
    }

    @PostMapping("/dossier/desk/batch")
    ResponseEntity<JteModel> end(Page page, Form form) {
        List<InboxLine> lines = chosen(form);
        return form.submit(
                () -> {
                    int outcome = (int) form.number("outcome", "dossier.desk.outcome", 0, 99);
                    String note = form.optional("note", TakeStep.LONGEST_NOTE);
                    form.check();
                    return ResponseEntity.ok(templates.dossierDeskBatchDone(
                            page, DeskWords.href(InboxAsked.from(form)), batch.run(lines, outcome, note)));
                },
                again -> asked(page, again, lines));
    }

    private JteModel asked(Page page, Form form, List<InboxLine> lines) {
        return templates.dossierDeskBatch(page, form, InboxAsked.from(form), lines, batch.choices(lines));
    }

    private List<InboxLine> chosen(Form form) {
        return batch.lines(
                form.all("task").stream().map(InAddress::number).distinct().toList());
    }
}
