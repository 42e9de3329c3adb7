package vn.motcua.procedure.flow.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.flow.FlowEdit;
import vn.motcua.procedure.flow.FlowStep;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.StepKind;
import vn.motcua.procedure.flow.shown.StepsShown;

/** The steps of a draft: seen, begun from a template, added to, changed, taken away. */
@Controller
@Requires("procedure.edit")
class StepsController {

    private static final String STEPS = "/procedure/drafts/{id}/steps";

    private final Templates templates;
    private final StepsDesk desk;

    StepsController(Templates templates, StepsDesk desk) {
        this.templates = templates;
        this.desk = desk;
    }

    @Requires("procedure.see-drafts")
    @GetMapping(STEPS)
    JteModel steps(Page page, @PathVariable String id) {
        return templates.procedureFlowSteps(page, Form.empty(), desk.see(id));
    }

    @PostMapping(STEPS + "/template")
    ResponseEntity<JteModel> template(Page page, Form form, @PathVariable String id) {
        StepsShown shown = desk.edit(id);
        return form.submit(
                () -> {
                    FlowTemplate chosen = form.choice("template", "procedure.flow.template", FlowTemplate.class);
                    form.check();
                    desk.save(shown, form, chosen.flow());
                    return Form.to(shown.href());
                },
                again -> templates.procedureFlowSteps(page, again, shown));
    }

    @GetMapping(STEPS + "/new")
    JteModel askNew(Page page, @PathVariable String id) {
        return templates.procedureFlowStep(page, Form.empty().with("kind", StepKind.WORK), desk.edit(id), null);
    }

    @PostMapping(STEPS + "/new")
    ResponseEntity<JteModel> add(Page page, Form form, @PathVariable String id) {
        StepsShown shown = desk.edit(id);
        return form.submit(
                () -> {
                    String step = FlowEdit.newId(shown.flow(), form.value("name"));
                    keep(shown, form, StepForm.step(form, step, List.of()));
                    return Form.to(shown.href() + "/" + step);
                },
                again -> templates.procedureFlowStep(page, again, shown, null));
    }

    @GetMapping(STEPS + "/{step}")
    JteModel ask(Page page, @PathVariable String id, @PathVariable String step) {
        StepsShown shown = desk.edit(id);
        FlowStep one = desk.step(shown, step);
        return templates.procedureFlowStep(page, StepForm.of(one), shown, one);
    }

    @PostMapping(STEPS + "/{step}")
    ResponseEntity<JteModel> change(Page page, Form form, @PathVariable String id, @PathVariable String step) {
        StepsShown shown = desk.edit(id);
        FlowStep one = desk.step(shown, step);
        return form.submit(
                () -> {
                    keep(shown, form, StepForm.step(form, one.id(), one.outcomes()));
                    return Form.to(shown.href());
                },
                again -> templates.procedureFlowStep(page, again, shown, one));
    }

    @GetMapping(STEPS + "/{step}/removal")
    JteModel askRemoval(Page page, @PathVariable String id, @PathVariable String step) {
        StepsShown shown = desk.edit(id);
        return templates.procedureFlowRemoval(page, Form.empty(), shown, desk.step(shown, step));
    }

    @PostMapping(STEPS + "/{step}/removal")
    ResponseEntity<JteModel> remove(Page page, Form form, @PathVariable String id, @PathVariable String step) {
        StepsShown shown = desk.edit(id);
        FlowStep one = desk.step(shown, step);
        return form.submit(
                () -> {
                    String instead = form.value("instead");
                    if (!instead.isEmpty()) desk.step(shown, instead);
                    desk.save(shown, form, FlowEdit.remove(shown.flow(), one.id(), instead));
                    return Form.to(shown.href());
                },
                again -> templates.procedureFlowRemoval(page, again, shown, one));
    }

    private void keep(StepsShown shown, Form form, FlowStep step) {
        form.check();
        var changed = FlowEdit.put(shown.flow(), step);
        desk.save(shown, form, form.ticked("start") ? FlowEdit.begin(changed, step.id()) : changed);
    }
}
