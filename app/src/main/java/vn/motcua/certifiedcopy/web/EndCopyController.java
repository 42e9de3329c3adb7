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
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.RefusalGround;
import vn.motcua.certifiedcopy.desk.EndCopy;
import vn.motcua.certifiedcopy.desk.ReturnCopy;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What else becomes of a copy: refused, cancelled, compared again. */
@Controller
@Requires("certifiedcopy.compare")
class EndCopyController {

    private static final String REFUSAL = CopyController.COPY + "/refusal";
    private static final String CANCELLATION = CopyController.COPY + "/cancellation";
    private static final String RETURN = CopyController.COPY + "/return";

    private final Templates templates;
    private final SeenCopy seen;
    private final EndCopy end;
    private final ReturnCopy back;

    EndCopyController(Templates templates, SeenCopy seen, EndCopy end, ReturnCopy back) {
        this.templates = templates;
        this.seen = seen;
        this.end = end;
        this.back = back;
    }

    @GetMapping(REFUSAL)
    JteModel askRefusal(Page page, Form form, @PathVariable String id) {
        return templates.certifiedcopyRefuse(page, form, open(page, id));
    }

    @PostMapping(REFUSAL)
    ResponseEntity<JteModel> refuse(Page page, Form form, @PathVariable String id) {
        CertifiedCopy copy = open(page, id);
        return ended(page, form, copy, templates::certifiedcopyRefuse, () -> {
            RefusalGround ground = form.choice("ground", "certifiedcopy.ground", RefusalGround.class);
            String reason = form.optional("reason", EndCopy.LONGEST);
            form.check();
            end.refuse(copy.id(), ground, reason);
        });
    }

    @GetMapping(CANCELLATION)
    JteModel askCancellation(Page page, Form form, @PathVariable String id) {
        return templates.certifiedcopyCancel(page, form, open(page, id));
    }

    @PostMapping(CANCELLATION)
    ResponseEntity<JteModel> cancel(Page page, Form form, @PathVariable String id) {
        CertifiedCopy copy = open(page, id);
        return ended(page, form, copy, templates::certifiedcopyCancel, () -> {
            String reason = form.optional("reason", EndCopy.LONGEST);
            form.check();
            end.cancel(copy.id(), reason);
        });
    }

    @GetMapping(RETURN)
    JteModel askReturn(Page page, Form form, @PathVariable String id) {
        return templates.certifiedcopySendBack(page, form, compared(page, id));
    }

    @PostMapping(RETURN)
    ResponseEntity<JteModel> sendBack(Page page, Form form, @PathVariable String id) {
        CertifiedCopy copy = compared(page, id);
        return ended(page, form, copy, templates::certifiedcopySendBack, () -> {
            String reason = form.text("reason", "certifiedcopy.reason", EndCopy.LONGEST);
            form.check();
            back.run(copy.id(), reason);
        });
    }

    /** The page that asks for one of these. */
    private interface Asked {
        JteModel of(Page page, Form form, CertifiedCopy copy);
    }

    private static ResponseEntity<JteModel> ended(Page page, Form form, CertifiedCopy copy, Asked asked, Runnable act) {
        return form.submit(
                () -> {
                    act.run();
                    return Form.to(copy.href());
                },
                again -> asked.of(page, again, copy));
    }

    private CertifiedCopy open(Page page, String id) {
        CertifiedCopy copy = seen.of(page, id);
        if (!copy.state().open()) throw CertifiedCopyRefusal.NOT_ANY_MORE.because();
        return copy;
    }

    private CertifiedCopy compared(Page page, String id) {
        CertifiedCopy copy = open(page, id);
        if (copy.state() == CopyState.COMPARING) throw CertifiedCopyRefusal.NOT_ANY_MORE.because();
        return copy;
    }
}
