package vn.motcua.procedure.form.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.FormSubject;

/** A form on paper: filled in, or blank for whoever would rather write by hand. */
@Controller
@SignedIn
class FormPrintController {

    private final Templates templates;
    private final Subjects subjects;
    private final FillView view;
    private final Filled filled;
    private final BlankForm blank;

    FormPrintController(Templates templates, Subjects subjects, FillView view, Filled filled, BlankForm blank) {
        this.templates = templates;
        this.subjects = subjects;
        this.view = view;
        this.filled = filled;
        this.blank = blank;
    }

    @GetMapping(FillController.FILL + "/print")
    JteModel print(Page page, @PathVariable String subject) {
        FormSubject one = subjects.open(page, subject);
        Evaluation evaluation = filled.evaluate(page, one);
        return templates.procedureFillPrint(
                page, view.summary(page, one, evaluation, false, new Paging(1, Paging.MAX_SIZE)), false);
    }

    @OpenToAll
    @GetMapping(FillController.FILL + "/blank")
    JteModel blank(Page page, @PathVariable String subject) {
        return templates.procedureFillPrint(page, blank.of(page, subjects.open(page, subject)), true);
    }
}
