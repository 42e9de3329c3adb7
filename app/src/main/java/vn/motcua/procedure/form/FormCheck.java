package vn.motcua.procedure.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.form.condition.Expression;
import vn.motcua.procedure.form.condition.Reader;
import vn.motcua.procedure.form.condition.TypeCheck;
import vn.motcua.procedure.form.condition.ValueType;
import vn.motcua.procedure.form.schema.DataSchema;

/** Judges a form as a whole: everything that is wrong with it at once, each with its place. */
public final class FormCheck {

    private final FormDefinition form;
    private final FormVocabulary vocabulary;
    private final List<FormFinding> found = new ArrayList<>();
    private final List<Asked> all = new ArrayList<>();

    private FormCheck(FormDefinition form) {
        this.form = form;
        this.vocabulary = new FormVocabulary(form);
    }

    /**
     * What came out.
     *
     * @param findings all that was found, in the order of the form
     * @param form the form, if nothing blocks
     */
    public record Outcome(List<FormFinding> findings, Optional<CheckedForm> form) {}

    /** Judges it, its schema too. */
    public static Outcome check(FormDefinition form) {
        Outcome outcome = reading(form);
        if (outcome.form().isPresent()) DataSchema.of(SchemaWriter.schema(form));
        return outcome;
    }

    /** Judges it without its schema: for a form that was judged whole before. */
    static Outcome reading(FormDefinition form) {
        return new FormCheck(form).outcome();
    }

    private Outcome outcome() {
        if (form.size() > FormDefinition.MOST_FIELDS)
            return alone(FormProblem.TOO_MANY_FIELDS.because(form.size(), FormDefinition.MOST_FIELDS));
        if (form.pages().size() > FormDefinition.MOST_PAGES)
            return alone(FormProblem.TOO_MANY_PAGES.because(form.pages().size(), FormDefinition.MOST_PAGES));
        if (form.pages().isEmpty()) return alone(FormProblem.NO_PAGES.because());
        new FieldCheck(form, found).check();
        form.pages().forEach(this::page);
        if (found.stream().anyMatch(FormFinding::blocks)) return new Outcome(List.copyOf(found), Optional.empty());
        DependencyOrder order = DependencyOrder.of(all);
        order.circle().ifPresent(circle -> note(RulePlace.FIELD, circle.name(), circle.why()));
        return new Outcome(
                List.copyOf(found),
                order.circle().isPresent() ? Optional.empty() : Optional.of(new CheckedForm(form, all, order.order())));
    }

    private Outcome alone(Refused why) {
        return new Outcome(List.of(new FormFinding(RulePlace.FORM, "", true, why)), Optional.empty());
    }

    private void page(FormPage page) {
        Expression visible = condition(RulePlace.PAGE_VISIBLE, page.id(), page.visible(), null, ValueType.TRUTH);
        for (FormField field : page.fields()) {
            ask(field.name(), field, page, null, visible);
            for (FormField column : field.columns())
                ask(field.name() + "." + column.name(), column, page, field.name(), null);
        }
    }

    private void ask(
            String path, FormField field, FormPage page, @Nullable String rows, @Nullable Expression pageVisible) {
        Rules rules = field.rules();
        if (rules.isComputed() && !field.kind().computable())
            note(RulePlace.COMPUTED, path, FormProblem.NOT_COMPUTABLE.because());
        List<Expression> errors = new ArrayList<>();
        rules.errors().forEach(rule -> {
            Expression when = condition(RulePlace.ERROR, path, rule.when(), rows, ValueType.TRUTH);
            if (when != null) errors.add(when);
            if (rule.say().isEmpty()) note(RulePlace.ERROR, path, FormProblem.LABEL_MISSING.because());
        });
        all.add(new Asked(
                path,
                field,
                page,
                rows,
                pageVisible,
                condition(RulePlace.VISIBLE, path, rules.visible(), rows, ValueType.TRUTH),
                condition(RulePlace.REQUIRED, path, rules.required(), rows, ValueType.TRUTH),
                condition(
                        RulePlace.COMPUTED,
                        path,
                        rules.computed(),
                        rows,
                        field.kind().type()),
                errors));
    }

    private @Nullable Expression condition(
            RulePlace place, String name, String text, @Nullable String rows, ValueType needed) {
        if (text.isEmpty()) return null;
        try {
            Expression read = Reader.read(text);
            TypeCheck.check(read, vocabulary, rows, needed);
            return read;
        } catch (Refused refused) {
            note(place, name, refused);
            return null;
        }
    }

    private void note(RulePlace place, String name, Refused why) {
        found.add(new FormFinding(place, name, true, why));
    }

    /** Names that occur twice. */
    static Set<String> twice(List<String> names) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        names.forEach(name -> {
            if (!seen.add(name)) twice.add(name);
        });
        return twice;
    }
}
