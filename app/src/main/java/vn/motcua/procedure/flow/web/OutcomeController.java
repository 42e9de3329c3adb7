package vn.motcua.procedure.flow.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowEdit;
import vn.motcua.procedure.flow.FlowOutcome;
import vn.motcua.procedure.flow.FlowStep;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.flow.StepKind;
import vn.motcua.procedure.flow.StepRole;
import vn.motcua.procedure.flow.shown.StepsShown;

/** The outcomes of a step: added, changed, taken away. One may lead to a step that is made with it. */
@Controller
@Requires("procedure.edit")
class OutcomeController {

    private static final String OUTCOME = "/procedure/drafts/{id}/steps/{step}/outcomes/{number}";

    /** The choice of a step that is not there yet. */
    static final String NEW = "*";

    private final Templates templates;
    private final StepsDesk desk;

    OutcomeController(Templates templates, StepsDesk desk) {
        this.templates = templates;
        this.desk = desk;
    }

    @GetMapping(OUTCOME)
    JteModel ask(Page page, @PathVariable String id, @PathVariable String step, @PathVariable String number) {
        StepsShown shown = desk.edit(id);
        FlowStep one = desk.step(shown, step);
        int which = which(one, number);
        Form form = which < one.outcomes().size() ? StepForm.of(one.outcomes().get(which)) : Form.empty();
        return templates.procedureFlowOutcome(page, form, shown, one, which);
    }

    @PostMapping(OUTCOME)
    ResponseEntity<JteModel> keep(
            Page page, Form form, @PathVariable String id, @PathVariable String step, @PathVariable String number) {
        StepsShown shown = desk.edit(id);
        FlowStep one = desk.step(shown, step);
        int which = which(one, number);
        return form.submit(
                () -> {
                    desk.save(shown, form, changed(shown.flow(), one, which, form));
                    return Form.to(shown.href());
                },
                again -> templates.procedureFlowOutcome(page, again, shown, one, which));
    }

    @PostMapping(OUTCOME + "/removal")
    ResponseEntity<JteModel> remove(
            Page page, Form form, @PathVariable String id, @PathVariable String step, @PathVariable String number) {
        StepsShown shown = desk.edit(id);
        FlowStep one = desk.step(shown, step);
        int which = which(one, number);
        if (which == one.outcomes().size()) throw Refused.because(KernelRefusal.NOT_FOUND);
        return form.submit(
                () -> {
                    desk.save(shown, form, FlowEdit.removeOutcome(shown.flow(), one, which));
                    return Form.to(shown.href());
                },
                again -> templates.procedureFlowOutcome(page, again, shown, one, which));
    }

    private Flow changed(Flow flow, FlowStep step, int which, Form form) {
        boolean fresh = form.value("to").equals(NEW);
        String name = fresh ? form.text("newStep", "procedure.flow.newStep", FlowStep.LONGEST_NAME) : "";
        String to = fresh ? FlowEdit.newId(flow, name) : form.text("to", "procedure.flow.to", 40);
        FlowOutcome outcome = StepForm.outcome(form, to);
        if (!fresh && !to.isEmpty() && flow.step(to).isEmpty()) form.wrong("to", KernelRefusal.NOT_UNDERSTOOD, to);
        form.check();
        Flow with = FlowEdit.putOutcome(flow, step, which, outcome);
        return fresh ? FlowEdit.put(with, fresh(to, name)) : with;
    }

    private static FlowStep fresh(String id, String name) {
        return new FlowStep(
                id, name, StepKind.WORK, StepRole.SPECIALIST, "", "", null, NationalStatus.IN_PROGRESS, "", List.of());
    }

    /** From 1, the one after the last for a new one. */
    private static int which(FlowStep step, String number) {
        if (!number.matches("[1-9]\\d?")
                || Integer.parseInt(number) > step.outcomes().size() + 1)
            throw Refused.because(KernelRefusal.NOT_FOUND);
        return Integer.parseInt(number) - 1;
    }
}
