package vn.motcua.procedure.flow.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.flow.FlowOutcome;
import vn.motcua.procedure.flow.FlowStep;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.flow.StepKind;
import vn.motcua.procedure.flow.StepLetter;
import vn.motcua.procedure.flow.StepRole;

/** A step, or an outcome of one, as a form has it. */
final class StepForm {

    private static final int MOST = 999;

    private StepForm() {}

    static Form of(FlowStep step) {
        Form form = Form.empty()
                .with("name", step.name())
                .with("kind", step.kind())
                .with("role", step.role())
                .with("unit", step.unit())
                .with("agency", step.agency())
                .with("join", step.join());
        if (step.status() != null) form.with("status", step.status());
        if (step.limit() == null) return form;
        return form.with("amount", step.limit().amount())
                .with("limitUnit", step.limit().unit());
    }

    static FlowStep step(Form form, String id, List<FlowOutcome> outcomes) {
        String name = form.text("name", "procedure.flow.name", FlowStep.LONGEST_NAME);
        StepKind kind = form.choice("kind", "procedure.flow.kind", StepKind.class);
        String unit = form.optional("unit", FlowStep.LONGEST_NAME);
        String agency = form.optional("agency", FlowStep.LONGEST_NAME);
        return new FlowStep(
                id,
                name,
                kind,
                kind == StepKind.WORK ? chosen(form, "role", "procedure.flow.role", StepRole.class) : null,
                kind == StepKind.WORK ? unit : "",
                kind == StepKind.OPINION ? agency : "",
                kind.person() ? limit(form) : null,
                kind.rests() ? chosen(form, "status", "procedure.flow.status", NationalStatus.class) : null,
                kind == StepKind.FORK ? form.optional("join", 40) : "",
                outcomes);
    }

    private static @Nullable TimeLimit limit(Form form) {
        if (form.value("amount").isBlank()) return null;
        int amount = (int) form.number("amount", "procedure.flow.amount", 0, MOST);
        LimitUnit unit = form.choice("limitUnit", "procedure.flow.limitUnit", LimitUnit.class);
        return new TimeLimit(amount, unit == LimitUnit.MONTHS ? LimitUnit.CALENDAR_DAYS : unit);
    }

    private static <E extends Enum<E>> @Nullable E chosen(Form form, String field, String labelKey, Class<E> type) {
        return form.value(field).isEmpty() ? null : form.choice(field, labelKey, type);
    }

    static Form of(FlowOutcome outcome) {
        return Form.empty()
                .with("name", outcome.name())
                .with("to", outcome.to())
                .with("when", outcome.when())
                .with("atMost", outcome.bounded() ? outcome.atMost() : null)
                .with("letters", List.copyOf(outcome.letters()));
    }

    /** An outcome that leads to that step. */
    static FlowOutcome outcome(Form form, String to) {
        String name = form.optional("name", FlowOutcome.LONGEST_NAME);
        String when = form.optional("when", FlowOutcome.LONGEST_GUARD);
        int atMost = form.value("atMost").isBlank()
                ? 0
                : (int) form.number("atMost", "procedure.flow.atMost", 1, FlowOutcome.MOST_TIMES);
        Set<StepLetter> letters = EnumSet.noneOf(StepLetter.class);
        Stream.of(StepLetter.values())
                .filter(letter -> form.has("letters", letter.name()))
                .forEach(letters::add);
        return new FlowOutcome(name, to, when, atMost, letters);
    }
}
