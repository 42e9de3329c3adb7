package vn.motcua.procedure.form.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.ShippedForms;
import vn.motcua.procedure.form.Translated;
import vn.motcua.procedure.form.design.DesignForm;
import vn.motcua.procedure.form.design.FormEdit;
import vn.motcua.procedure.form.design.FormHistory;
import vn.motcua.procedure.form.design.Names;
import vn.motcua.procedure.form.filling.GeneralForm;

/** The form of a draft: its pages and fields, what is wrong with it, what it was before. */
@Controller
@SignedIn
class FormDesignController {

    static final String DESIGN = "/procedure/drafts/{draft:\\d+}/form";
    private static final String PAGE = DESIGN + "/pages/{id}";
    private static final int LONGEST_TITLE = 300;

    private final Templates templates;
    private final Drafts drafts;
    private final DesignForm design;
    private final DesignView view;
    private final FormHistory history;

    FormDesignController(Templates templates, Drafts drafts, DesignForm design, DesignView view, FormHistory history) {
        this.templates = templates;
        this.drafts = drafts;
        this.design = design;
        this.view = view;
        this.history = history;
    }

    @GetMapping(DESIGN)
    JteModel show(Page page, Form form, @PathVariable String draft) {
        return overview(page, form, open(draft));
    }

    @PostMapping(DESIGN + "/general")
    ResponseEntity<JteModel> beginWithGeneral(Page page, Form form, @PathVariable String draft) {
        return change(page, form, draft, "", old -> GeneralForm.of(open(draft).record()));
    }

    @PostMapping(DESIGN + "/shipped")
    ResponseEntity<JteModel> beginWithShipped(Page page, Form form, @PathVariable String draft) {
        FormDefinition shipped =
                ShippedForms.of(open(draft).code().text()).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        return change(page, form, draft, "", old -> shipped);
    }

    @PostMapping(DESIGN + "/pages")
    ResponseEntity<JteModel> addPage(Page page, Form form, @PathVariable String draft) {
        return change(page, form, draft, "", old -> {
            String title = form.text("title", "procedure.design.page.title", LONGEST_TITLE);
            String english = form.optional("title-en", LONGEST_TITLE);
            form.check();
            return FormEdit.addPage(
                    old,
                    new FormPage(
                            Names.page(old, title), new Translated(title, english), Translated.NONE, "", List.of()));
        });
    }

    @GetMapping(PAGE)
    JteModel askPage(Page page, Form form, @PathVariable String draft, @PathVariable String id) {
        Draft one = open(draft);
        FormPage at = page(one, id);
        form.with("title", at.title().vi())
                .with("title-en", at.title().en())
                .with("hint", at.hint().vi())
                .with("hint-en", at.hint().en());
        view.fillCondition(form, "visible", DesignForm.form(one), at.visible());
        return pageForm(page, form, one, at);
    }

    @PostMapping(PAGE)
    ResponseEntity<JteModel> changePage(Page page, Form form, @PathVariable String draft, @PathVariable String id) {
        Draft one = open(draft);
        FormPage at = page(one, id);
        return form.submit(
                () -> {
                    String title = form.text("title", "procedure.design.page.title", LONGEST_TITLE);
                    Translated hint = new Translated(
                            form.optional("hint", Translated.LONGEST), form.optional("hint-en", Translated.LONGEST));
                    Translated titles = new Translated(title, form.optional("title-en", LONGEST_TITLE));
                    String visible = view.readCondition(form, "visible", DesignForm.form(one), "");
                    form.check();
                    design.run(
                            one.id(),
                            version(form),
                            old -> FormEdit.changePage(
                                    old, id, before -> new FormPage(id, titles, hint, visible, before.fields())));
                    return Form.to(one.href() + "/form");
                },
                again -> pageForm(page, again, one, at));
    }

    @PostMapping(PAGE + "/removal")
    ResponseEntity<JteModel> removePage(Page page, Form form, @PathVariable String draft, @PathVariable String id) {
        return change(page, form, draft, "", old -> FormEdit.removePage(old, id));
    }

    @PostMapping(PAGE + "/move")
    ResponseEntity<JteModel> movePage(Page page, Form form, @PathVariable String draft, @PathVariable String id) {
        return change(page, form, draft, "#page-" + id, old -> FormEdit.movePage(old, id, form.ticked("up")));
    }

    @GetMapping(DESIGN + "/history")
    JteModel history(Page page, Form form, @PathVariable String draft) {
        Draft one = open(draft);
        return templates.procedureDesignHistory(page, form, view.overview(page, one), history.of(one));
    }

    @PostMapping(DESIGN + "/history/{version:\\d{1,9}}")
    ResponseEntity<JteModel> restore(Page page, Form form, @PathVariable String draft, @PathVariable String version) {
        Draft one = open(draft);
        return form.submit(
                () -> {
                    design.restore(one.id(), version(form), Integer.parseInt(version));
                    return Form.to(one.href() + "/form");
                },
                again -> templates.procedureDesignHistory(page, again, view.overview(page, one), history.of(one)));
    }

    private ResponseEntity<JteModel> change(
            Page page, Form form, String draft, String place, UnaryOperator<FormDefinition> change) {
        Draft one = open(draft);
        return form.submit(
                () -> {
                    design.run(one.id(), version(form), change);
                    return Form.to(one.href() + "/form" + place);
                },
                again -> overview(page, again, open(draft)));
    }

    private JteModel overview(Page page, Form form, Draft draft) {
        return templates.procedureDesign(page, form, view.overview(page, draft));
    }

    private JteModel pageForm(Page page, Form form, Draft draft, FormPage at) {
        return templates.procedureDesignPage(
                page,
                form,
                view.overview(page, draft),
                at,
                view.subjects(page, DesignForm.form(draft), ""),
                view.operators(page),
                view.sentence(page, DesignForm.form(draft), at.visible()));
    }

    private Draft open(String id) {
        return drafts.open(InAddress.number(id));
    }

    private static FormPage page(Draft draft, String id) {
        return DesignForm.form(draft).page(id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** The draft's version as the editor saw it; what is none is none that is there any more. */
    static int version(Form form) {
        String version = form.value("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }
}
