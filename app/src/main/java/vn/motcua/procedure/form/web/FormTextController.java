package vn.motcua.procedure.form.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.design.DesignForm;

/** A draft's form as its JSON document: to carry a form from one procedure to another, or to write it with other tools. */
@Controller
@SignedIn
class FormTextController {

    private static final String TEXT = FormDesignController.DESIGN + "/text";

    private final Templates templates;
    private final Drafts drafts;
    private final DesignForm design;
    private final DesignView view;

    FormTextController(Templates templates, Drafts drafts, DesignForm design, DesignView view) {
        this.templates = templates;
        this.drafts = drafts;
        this.design = design;
        this.view = view;
    }

    @GetMapping(TEXT)
    JteModel show(Page page, Form form, @PathVariable String draft) {
        Draft one = drafts.open(InAddress.number(draft));
        form.with(
                "document",
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(FormJson.write(DesignForm.form(one))));
        return templates.procedureDesignText(page, form, view.overview(page, one));
    }

    @PostMapping(TEXT)
    ResponseEntity<JteModel> take(Page page, Form form, @PathVariable String draft) {
        Draft one = drafts.open(InAddress.number(draft));
        return form.submit(
                () -> {
                    String text = form.text("document", "procedure.design.document", FormJson.LARGEST);
                    form.check();
                    FormDefinition read = FormJson.read(text);
                    design.run(one.id(), FormDesignController.version(form), old -> read);
                    return Form.to(one.href() + "/form");
                },
                again -> templates.procedureDesignText(page, again, view.overview(page, one)));
    }
}
