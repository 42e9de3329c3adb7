package vn.motcua.certifiedcopy.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyFacts;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.desk.CorrectCopy;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What a copy says of its person and paper is put right while it is compared. */
@Controller
@Requires("certifiedcopy.compare")
class CorrectCopyController {

    private static final String FACTS = CopyController.COPY + "/facts";

    private final Templates templates;
    private final SeenCopy seen;
    private final CorrectCopy correct;

    CorrectCopyController(Templates templates, SeenCopy seen, CorrectCopy correct) {
        this.templates = templates;
        this.seen = seen;
        this.correct = correct;
    }

    @GetMapping(FACTS)
    JteModel ask(Page page, Form form, @PathVariable String id) {
        CertifiedCopy copy = comparing(page, id);
        CopyForm.fill(form, copy.asker());
        CopyForm.fill(form, copy.original());
        return templates.certifiedcopyCorrect(page, form, copy);
    }

    @PostMapping(FACTS)
    ResponseEntity<JteModel> correct(Page page, Form form, @PathVariable String id) {
        CertifiedCopy copy = comparing(page, id);
        return form.submit(
                () -> {
                    CopyFacts facts = new CopyFacts(CopyForm.asker(form), CopyForm.original(form));
                    form.check();
                    correct.run(copy.id(), facts);
                    return Form.to(copy.href());
                },
                again -> templates.certifiedcopyCorrect(page, again, copy));
    }

    private CertifiedCopy comparing(Page page, String id) {
        CertifiedCopy copy = seen.of(page, id);
        if (copy.state() != CopyState.COMPARING) throw CertifiedCopyRefusal.NOT_ANY_MORE.because();
        return copy;
    }
}
