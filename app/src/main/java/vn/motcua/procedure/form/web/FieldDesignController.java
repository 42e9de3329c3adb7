package vn.motcua.procedure.form.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
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
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.Translated;
import vn.motcua.procedure.form.design.DesignForm;
import vn.motcua.procedure.form.design.FormEdit;
import vn.motcua.procedure.form.design.Names;
import vn.motcua.procedure.form.filling.FirstAnswers;
import vn.motcua.procedure.form.shown.FieldDesign;

/** The fields of a draft's form: added, changed, moved, taken away. */
@Controller
@SignedIn
class FieldDesignController {

    private static final String FIELDS = FormDesignController.DESIGN + "/fields";
    private static final String FIELD = FIELDS + "/{path}";
    private static final int LONGEST_LABEL = 300;

    private final Templates templates;
    private final Drafts drafts;
    private final DesignForm design;
    private final DesignView view;
    private final FieldDesignForm fields;
    private final FirstAnswers first;

    FieldDesignController(
            Templates templates,
            Drafts drafts,
            DesignForm design,
            DesignView view,
            FieldDesignForm fields,
            FirstAnswers first) {
        this.templates = templates;
        this.drafts = drafts;
        this.design = design;
        this.view = view;
        this.fields = fields;
        this.first = first;
    }

    @GetMapping(FIELDS)
    JteModel askNew(Page page, Form form, @PathVariable String draft) {
        return newField(page, form, open(draft));
    }

    @PostMapping(FIELDS)
    ResponseEntity<JteModel> add(Page page, Form form, @PathVariable String draft) {
        Draft one = open(draft);
        return form.submit(
                () -> {
                    FieldKind kind = form.choice("kind", "procedure.design.kind", FieldKind.class);
                    String label = form.text("label", "procedure.design.label", LONGEST_LABEL);
                    String english = form.optional("label-en", LONGEST_LABEL);
                    form.check();
                    String group = form.value("group");
                    String name = Names.field(DesignForm.form(one), group, label);
                    design.run(
                            one.id(),
                            FormDesignController.version(form),
                            old -> FormEdit.addField(
                                    old,
                                    form.value("page"),
                                    group,
                                    FormField.of(name, kind, new Translated(label, english))));
                    return Form.to(one.href() + "/form/fields/" + (group.isEmpty() ? name : group + "." + name));
                },
                again -> newField(page, again, one));
    }

    @GetMapping(FIELD)
    JteModel ask(Page page, Form form, @PathVariable String draft, @PathVariable String path) {
        Draft one = open(draft);
        fields.fill(form, DesignForm.form(one), field(one, path));
        return shown(page, form, one, path);
    }

    @PostMapping(FIELD)
    ResponseEntity<JteModel> change(Page page, Form form, @PathVariable String draft, @PathVariable String path) {
        Draft one = open(draft);
        FormField before = field(one, path);
        return form.submit(
                () -> {
                    FormField changed = fields.read(form, DesignForm.form(one), before, group(path));
                    form.check();
                    design.run(
                            one.id(),
                            FormDesignController.version(form),
                            old -> FormEdit.changeField(old, path, now -> Optional.of(changed.with(now.columns()))));
                    return Form.to(
                            form.ticked("stay")
                                    ? one.href() + "/form/fields/" + path
                                    : one.href() + "/form#field-" + path);
                },
                again -> shown(page, again, one, path));
    }

    @PostMapping(FIELD + "/removal")
    ResponseEntity<JteModel> remove(Page page, Form form, @PathVariable String draft, @PathVariable String path) {
        return edit(page, form, draft, "", old -> FormEdit.changeField(old, path, field -> Optional.empty()));
    }

    @PostMapping(FIELD + "/move")
    ResponseEntity<JteModel> move(Page page, Form form, @PathVariable String draft, @PathVariable String path) {
        return edit(page, form, draft, "#field-" + path, old -> FormEdit.moveField(old, path, form.ticked("up")));
    }

    private ResponseEntity<JteModel> edit(
            Page page, Form form, String draft, String place, java.util.function.UnaryOperator<FormDefinition> change) {
        Draft one = open(draft);
        return form.submit(
                () -> {
                    design.run(one.id(), FormDesignController.version(form), change);
                    return Form.to(one.href() + "/form" + place);
                },
                again -> templates.procedureDesign(page, again, view.overview(page, open(draft))));
    }

    private JteModel newField(Page page, Form form, Draft draft) {
        return templates.procedureDesignNewField(
                page, form, view.overview(page, draft), !form.value("group").isEmpty());
    }

    private JteModel shown(Page page, Form form, Draft draft, String path) {
        FormDefinition definition = DesignForm.form(draft);
        FormField field = field(draft, path);
        return templates.procedureDesignField(
                page,
                form,
                new FieldDesign(
                        draft,
                        path,
                        field,
                        view.subjects(page, definition, group(path)),
                        view.operators(page),
                        definition
                                .fields()
                                .flatMap(one -> one.options().stream())
                                .map(option -> option.label().vi())
                                .distinct()
                                .limit(200)
                                .toList(),
                        view.sentences(page, definition, field),
                        path.contains(".")),
                first.sources());
    }

    private static String group(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    private static FormField field(Draft draft, String path) {
        return DesignForm.form(draft).field(path).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private Draft open(String id) {
        return drafts.open(InAddress.number(id));
    }
}
