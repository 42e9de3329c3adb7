package vn.motcua.procedure.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowOutcome;
import vn.motcua.procedure.flow.Guards;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.condition.Expression;
import vn.motcua.procedure.form.condition.Reader;

/** Finds the fields on whose answers pages, other fields or steps depend: the only ones worth asking for in a trial. */
public final class Turning {

    /** The most fields that a trial asks for. */
    public static final int MOST = 40;

    private Turning() {}

    /** They, in the order of the form. */
    public static List<FormField> of(CheckedForm form, Flow flow, Guards guards) {
        Set<String> names = new LinkedHashSet<>();
        for (Asked asked : form.all())
            Stream.of(asked.pageVisible(), asked.visible(), asked.required(), asked.computed())
                    .filter(Objects::nonNull)
                    .forEach(condition -> names.addAll(condition.names()));
        guards(flow, guards).forEach(guard -> names.addAll(guard.names()));
        return form.definition()
                .fields()
                .filter(field -> names.contains(field.name()) && askable(field))
                .limit(MOST)
                .toList();
    }

    private static List<Expression> guards(Flow flow, Guards guards) {
        List<Expression> read = new ArrayList<>();
        flow.steps().stream()
                .flatMap(step -> step.outcomes().stream())
                .filter(FlowOutcome::guarded)
                .map(FlowOutcome::when)
                .filter(guard -> guards.form() && guards.wrong(guard).isEmpty())
                .forEach(guard -> read.add(Reader.read(guard)));
        return read;
    }

    private static boolean askable(FormField field) {
        if (field.rules().isComputed()) return false;
        return field.kind() != FieldKind.FILE && field.kind() != FieldKind.ROWS && field.kind() != FieldKind.ADDRESS;
    }
}
