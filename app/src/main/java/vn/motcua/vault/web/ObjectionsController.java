package vn.motcua.vault.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.vault.look.AnswerObjection;
import vn.motcua.vault.look.ObjectToLook;
import vn.motcua.vault.look.ObjectionView;
import vn.motcua.vault.look.Objections;

/** What owners object to, for the office that looked and those above it. */
@Controller
@Requires("vault.answer")
class ObjectionsController {

    private static final int SHOWN = 20;

    private final Templates templates;
    private final Objections objections;
    private final AnswerObjection answer;
    private final LookLines lines;
    private final ToAnswer waiting;
    private final Agencies agencies;

    ObjectionsController(
            Templates templates,
            Objections objections,
            AnswerObjection answer,
            LookLines lines,
            ToAnswer waiting,
            Agencies agencies) {
        this.templates = templates;
        this.objections = objections;
        this.answer = answer;
        this.lines = lines;
        this.waiting = waiting;
        this.agencies = agencies;
    }

    @GetMapping("/vault/objections")
    JteModel list(Page page, Form form) {
        return templates.vaultObjections(
                page, objections.waiting(waiting.agencies(), form.paging(SHOWN)), agencies.today());
    }

    @GetMapping("/vault/objections/{id:\\d+}")
    JteModel show(Page page, Form form, @PathVariable String id) {
        return shown(page, form, mine(page, id));
    }

    @PostMapping("/vault/objections/{id:\\d+}")
    ResponseEntity<JteModel> answer(Page page, Form form, @PathVariable String id) {
        ObjectionView objection = mine(page, id);
        return form.submit(
                () -> {
                    String text = form.text("answer", "vault.objection.answer", ObjectToLook.LONGEST);
                    form.check();
                    answer.run(objection, text);
                    return Form.to("/vault/objections");
                },
                again -> shown(page, again, objection));
    }

    private JteModel shown(Page page, Form form, ObjectionView objection) {
        return templates.vaultObjection(
                page,
                form,
                objection,
                lines.agency(page, objection.look()),
                objection.look().wasBy(page.actor()));
    }

    /** One of an agency where whoever acts may answer; any other is not there. */
    private ObjectionView mine(Page page, String id) {
        return objections
                .find(InAddress.number(id))
                .filter(one -> page.may("vault.answer", one.agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
