package vn.motcua.procedure.form;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.form.condition.Expression;

/**
 * A field or column with its conditions, read.
 *
 * @param path {@code field} or {@code group.column}
 * @param field what is asked
 * @param page the page on which it stands
 * @param rows the group whose column it is, or {@code null}
 * @param pageVisible when its page is shown; {@code null}: always
 * @param visible when it is asked; {@code null}: always
 * @param required when it must be answered; {@code null}: never
 * @param computed what it is computed from, or {@code null}
 * @param errors the conditions of its error rules, in their order
 */
public record Asked(
        String path,
        FormField field,
        FormPage page,
        @Nullable String rows,
        @Nullable Expression pageVisible,
        @Nullable Expression visible,
        @Nullable Expression required,
        @Nullable Expression computed,
        List<Expression> errors) {

    /** The paths on which its value depends: by its conditions, and its group. */
    Set<String> dependsOn() {
        Set<String> names = new TreeSet<>();
        if (rows != null) names.add(rows);
        Stream.of(pageVisible, visible, computed)
                .filter(java.util.Objects::nonNull)
                .forEach(condition -> names.addAll(condition.names()));
        return names;
    }
}
