package vn.motcua.procedure.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.LegalSource;

/**
 * Something that a form asks, or computes.
 *
 * @param name its name in the data and in conditions
 * @param kind what is asked
 * @param label what the person reads
 * @param hint one more line, or none
 * @param group the heading under which it stands together with its neighbours that have the same, or none
 * @param limits what it takes
 * @param options the choices, if its kind has them
 * @param rules when it is asked and what must hold
 * @param prefill where its first value comes from, or {@code null}
 * @param columns the columns, if it repeats
 * @param source the law that it follows, or {@code null}
 */
public record FormField(
        String name,
        FieldKind kind,
        Translated label,
        Translated hint,
        Translated group,
        Limits limits,
        List<Option> options,
        Rules rules,
        @Nullable Prefill prefill,
        List<FormField> columns,
        @Nullable LegalSource source) {

    public FormField {
        options = List.copyOf(options);
        columns = List.copyOf(columns);
    }

    /** A field of a kind, with nothing else said of it. */
    public static FormField of(String name, FieldKind kind, Translated label) {
        return new FormField(
                name,
                kind,
                label,
                Translated.NONE,
                Translated.NONE,
                Limits.NONE,
                List.of(),
                Rules.NONE,
                null,
                List.of(),
                null);
    }

    /** The choice with this value. */
    public Optional<Option> option(String value) {
        return options.stream().filter(one -> one.value().equals(value)).findFirst();
    }

    /** The same with other rules. */
    public FormField with(Rules other) {
        return new FormField(name, kind, label, hint, group, limits, options, other, prefill, columns, source);
    }

    /** The same with other columns. */
    public FormField with(List<FormField> other) {
        return new FormField(name, kind, label, hint, group, limits, options, rules, prefill, other, source);
    }
}
