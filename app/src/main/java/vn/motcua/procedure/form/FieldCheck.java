package vn.motcua.procedure.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.form.condition.Reader;
import vn.motcua.procedure.form.schema.SafePattern;

/** Judges pages and fields one by one: names, labels, choices, columns, limits. */
final class FieldCheck {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern PAGE = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern OPTION = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,59}");
    private static final int MOST_OPTIONS = 300;

    private final FormDefinition form;
    private final List<FormFinding> found;

    FieldCheck(FormDefinition form, List<FormFinding> found) {
        this.form = form;
        this.found = found;
    }

    void check() {
        FormCheck.twice(form.pages().stream().map(FormPage::id).toList())
                .forEach(id -> note(RulePlace.PAGE, id, FormProblem.PAGE_TWICE.because(id)));
        FormCheck.twice(form.fields().map(FormField::name).toList())
                .forEach(name -> note(RulePlace.FIELD, name, FormProblem.NAME_TWICE.because(name)));
        form.pages().forEach(this::page);
    }

    private void page(FormPage page) {
        if (!PAGE.matcher(page.id()).matches())
            note(RulePlace.PAGE, page.id(), FormProblem.BAD_NAME.because(page.id()));
        if (page.title().isEmpty()) note(RulePlace.PAGE, page.id(), FormProblem.LABEL_MISSING.because());
        if (page.fields().isEmpty()) note(RulePlace.PAGE, page.id(), FormProblem.PAGE_EMPTY.because());
        length(RulePlace.PAGE, page.id(), page.title(), page.hint());
        page.fields().forEach(field -> field(field.name(), field));
    }

    private void field(String path, FormField field) {
        if (!NAME.matcher(field.name()).matches() || Reader.reserved(field.name()))
            note(RulePlace.FIELD, path, FormProblem.BAD_NAME.because(field.name()));
        if (field.label().isEmpty()) note(RulePlace.FIELD, path, FormProblem.LABEL_MISSING.because());
        else if (field.label().en().isEmpty())
            found.add(new FormFinding(RulePlace.FIELD, path, false, FormProblem.ENGLISH_MISSING.because()));
        length(RulePlace.FIELD, path, field.label(), field.hint(), field.group());
        options(path, field);
        limits(path, field.limits());
        columns(path, field);
    }

    private void options(String path, FormField field) {
        if (!field.kind().hasOptions()) return;
        List<String> values = field.options().stream().map(Option::value).toList();
        if (values.isEmpty() || values.size() > MOST_OPTIONS)
            note(RulePlace.FIELD, path, FormProblem.OPTIONS_MISSING.because(MOST_OPTIONS));
        FormCheck.twice(values).forEach(value -> note(RulePlace.FIELD, path, FormProblem.OPTION_TWICE.because(value)));
        field.options().forEach(option -> {
            if (!OPTION.matcher(option.value()).matches())
                note(RulePlace.FIELD, path, FormProblem.BAD_OPTION.because(option.value()));
            if (option.label().isEmpty()) note(RulePlace.FIELD, path, FormProblem.LABEL_MISSING.because());
            length(RulePlace.FIELD, path, option.label());
        });
    }

    private void limits(String path, Limits limits) {
        boolean crossed = more(limits.minLength(), limits.maxLength())
                || more(limits.minItems(), limits.maxItems())
                || limits.least() != null
                        && limits.most() != null
                        && limits.least().compareTo(limits.most()) > 0
                || limits.step() != null && limits.step().compareTo(BigDecimal.ZERO) <= 0;
        if (crossed) note(RulePlace.FIELD, path, FormProblem.LIMITS_CROSSED.because());
        if (limits.pattern() != null && !SafePattern.accepts(limits.pattern()))
            note(RulePlace.FIELD, path, FormProblem.SCHEMA_PATTERN.because(path));
    }

    private static boolean more(@Nullable Integer least, @Nullable Integer most) {
        return least != null && least < 0 || most != null && most < 1 || least != null && most != null && least > most;
    }

    private void columns(String path, FormField field) {
        if (field.kind() != FieldKind.ROWS) return;
        if (field.columns().isEmpty()) note(RulePlace.FIELD, path, FormProblem.COLUMNS_MISSING.because());
        FormCheck.twice(field.columns().stream().map(FormField::name).toList())
                .forEach(name -> note(RulePlace.FIELD, path, FormProblem.NAME_TWICE.because(name)));
        field.columns().forEach(column -> {
            String at = path + "." + column.name();
            if (!column.kind().fitsColumn()) note(RulePlace.FIELD, at, FormProblem.BAD_COLUMN.because());
            field(at, column);
        });
    }

    private void length(RulePlace place, String name, Translated... texts) {
        for (Translated text : texts)
            if (Math.max(text.vi().length(), text.en().length()) > Translated.LONGEST)
                note(place, name, FormProblem.TEXT_OF_FORM_TOO_LONG.because(Translated.LONGEST));
    }

    private void note(RulePlace place, String name, Refused why) {
        found.add(new FormFinding(place, name, true, why));
    }
}
