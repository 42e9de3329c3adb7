package vn.motcua.procedure.form.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.text.Fold;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.form.ErrorRule;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.Limits;
import vn.motcua.procedure.form.Option;
import vn.motcua.procedure.form.Prefill;
import vn.motcua.procedure.form.Rules;
import vn.motcua.procedure.form.Translated;
import vn.motcua.procedure.form.condition.ValueType;

/** Between a field and the form in which it is designed. */
@Component
class FieldDesignForm {

    private static final int ERRORS = 3;
    private static final int LONGEST = 30_000;

    private final DesignView view;

    FieldDesignForm(DesignView view) {
        this.view = view;
    }

    void fill(Form form, FormDefinition definition, FormField field) {
        fill(form, "label", field.label());
        fill(form, "hint", field.hint());
        fill(form, "heading", field.group());
        Rules rules = field.rules();
        form.with("kind", field.kind())
                .with("least", least(field))
                .with("most", most(field))
                .with("pattern", field.limits().pattern())
                .with("options", options(field))
                .with(
                        "prefill",
                        field.prefill() == null ? "" : field.prefill().source().name())
                .with(
                        "prefill-path",
                        field.prefill() == null ? "" : field.prefill().path())
                .with(
                        "required",
                        rules.required().isEmpty() ? "NEVER" : rules.required().equals("true") ? "ALWAYS" : "WHEN")
                .with("computed", rules.computed());
        view.fillCondition(form, "visible", definition, rules.visible());
        if (!rules.required().equals("true")) view.fillCondition(form, "when", definition, rules.required());
        for (int i = 0; i < Math.min(ERRORS, rules.errors().size()); i++) {
            form.with("error-when-" + i, rules.errors().get(i).when());
            fill(form, "error-say-" + i, rules.errors().get(i).say());
        }
    }

    private static void fill(Form form, String name, Translated text) {
        form.with(name, text.vi()).with(name + "-en", text.en());
    }

    private static @Nullable Object least(FormField field) {
        Limits limits = field.limits();
        return field.kind().hasRange()
                ? limits.least() == null ? null : limits.least().toPlainString()
                : field.kind().hasLength() ? limits.minLength() : limits.minItems();
    }

    private static @Nullable Object most(FormField field) {
        Limits limits = field.limits();
        return field.kind().hasRange()
                ? limits.most() == null ? null : limits.most().toPlainString()
                : field.kind().hasLength() ? limits.maxLength() : limits.maxItems();
    }

    private static String options(FormField field) {
        return field.options().stream()
                .map(option -> option.value() + " | " + option.label().vi()
                        + (option.label().en().isEmpty()
                                ? ""
                                : " | " + option.label().en()))
                .collect(Collectors.joining("\n"));
    }

    FormField read(Form form, FormDefinition definition, FormField before, String group) {
        FieldKind kind = form.choice("kind", "procedure.design.kind", FieldKind.class);
        form.text("label", "procedure.design.label", Translated.LONGEST);
        String prefill = form.value("prefill");
        return new FormField(
                before.name(),
                kind,
                translated(form, "label"),
                translated(form, "hint"),
                translated(form, "heading"),
                limits(form, kind, before.limits()),
                kind.hasOptions() ? options(form) : List.of(),
                rules(form, definition, kind, group, before.rules()),
                prefill.isEmpty()
                        ? null
                        : new Prefill(
                                form.choice("prefill", "procedure.design.prefill", Prefill.Source.class),
                                form.optional("prefill-path", 200)),
                before.columns(),
                before.source());
    }

    private Rules rules(Form form, FormDefinition definition, FieldKind kind, String group, Rules before) {
        String visible = view.readCondition(form, "visible", definition, group);
        String required = switch (form.value("required")) {
            case "ALWAYS" -> "true";
            case "WHEN" -> view.readCondition(form, "when", definition, group);
            default -> "";
        };
        String computed =
                kind.computable() ? view.readExpression(form, "computed", definition, group, kind.type()) : "";
        List<ErrorRule> errors = new ArrayList<>();
        for (int i = 0; i < ERRORS; i++) {
            String when = view.readExpression(form, "error-when-" + i, definition, group, ValueType.TRUTH);
            Translated say = translated(form, "error-say-" + i);
            if (!when.isEmpty()) errors.add(new ErrorRule(when, say));
            if (!when.isEmpty() && say.isEmpty())
                form.wrong("error-say-" + i, vn.motcua.procedure.form.FormProblem.LABEL_MISSING);
        }
        before.errors().stream().skip(ERRORS).forEach(errors::add);
        return new Rules(visible, required, computed, errors);
    }

    private static Translated translated(Form form, String name) {
        return new Translated(form.optional(name, Translated.LONGEST), form.optional(name + "-en", Translated.LONGEST));
    }

    private static Limits limits(Form form, FieldKind kind, Limits before) {
        BigDecimal least = number(form, "least");
        BigDecimal most = number(form, "most");
        String pattern = form.optional("pattern", 200);
        return new Limits(
                kind.hasLength() ? whole(form, "least", least) : null,
                kind.hasLength() ? whole(form, "most", most) : null,
                kind.hasRange() ? least : null,
                kind.hasRange() ? most : null,
                kind.hasRange() ? before.step() : null,
                kind.hasLength() && !pattern.isEmpty() ? pattern : null,
                kind.hasCount() ? whole(form, "least", least) : null,
                kind.hasCount() ? whole(form, "most", most) : null);
    }

    private static @Nullable BigDecimal number(Form form, String name) {
        String text = form.optional(name, 30).replace(',', '.');
        if (text.isEmpty()) return null;
        if (text.matches("-?\\d{1,18}(\\.\\d{1,6})?")) return new BigDecimal(text);
        form.wrong(name, KernelRefusal.NOT_UNDERSTOOD, text);
        return null;
    }

    private static @Nullable Integer whole(Form form, String name, @Nullable BigDecimal number) {
        if (number == null) return null;
        if (number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(new BigDecimal(1_000_000)) <= 0)
            return number.intValue();
        form.wrong(name, KernelRefusal.NOT_UNDERSTOOD, number.toPlainString());
        return null;
    }

    /** A line a choice: a label, or code, label and English label with bars between them. */
    private static List<Option> options(Form form) {
        List<Option> options = new ArrayList<>();
        form.optional("options", LONGEST)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    String[] parts = line.split("\\|", 3);
                    String label = parts.length == 1 ? parts[0] : parts[1];
                    String code = parts.length == 1
                            ? Fold.fold(label).replaceAll("[^a-z0-9]+", "_").toUpperCase(Locale.ROOT)
                            : parts[0].strip();
                    options.add(new Option(
                            code.length() > 60 ? code.substring(0, 60) : code,
                            new Translated(label, parts.length == 3 ? parts[2] : "")));
                });
        return options;
    }
}
