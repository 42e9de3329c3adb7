package vn.motcua.procedure.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that makes sense: every condition reads, has its type, and none runs in a circle. Made by {@link FormCheck} only; evaluating it cannot
 * fail.
 */
public final class CheckedForm {

    private final FormDefinition definition;
    private final Map<String, Asked> byPath = new LinkedHashMap<>();
    private final List<Asked> order;

    CheckedForm(FormDefinition definition, List<Asked> all, List<Asked> order) {
        this.definition = definition;
        this.order = List.copyOf(order);
        all.forEach(asked -> byPath.put(asked.path(), asked));
    }

    /** The form of a definition; refused with the first thing that blocks. */
    public static CheckedForm of(FormDefinition definition) {
        FormCheck.Outcome outcome = FormCheck.reading(definition);
        return outcome.form()
                .orElseThrow(() -> outcome.findings().stream()
                        .filter(FormFinding::blocks)
                        .findFirst()
                        .orElseThrow()
                        .why());
    }

    /** What it was made of. */
    public FormDefinition definition() {
        return definition;
    }

    /** All fields and columns in the order of the form. */
    public List<Asked> all() {
        return List.copyOf(byPath.values());
    }

    /** All fields and columns so that each comes after those that it depends on. */
    public List<Asked> inOrder() {
        return order;
    }

    /** The field or column of this path. */
    public Optional<Asked> asked(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
