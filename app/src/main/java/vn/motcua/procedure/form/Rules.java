package vn.motcua.procedure.form;

import java.util.List;

/**
 * Under which conditions a field is asked and what must hold of it; each in the language of conditions.
 *
 * @param visible when it is asked; empty: always
 * @param required when it must be answered; empty: never; {@code true}: always
 * @param computed what its value is computed from; empty: it is asked
 * @param errors what may be wrong with it
 */
public record Rules(String visible, String required, String computed, List<ErrorRule> errors) {

    /** Asked always, required never. */
    public static final Rules NONE = new Rules("", "", "", List.of());

    public Rules {
        visible = visible.strip();
        required = required.strip();
        computed = computed.strip();
        errors = List.copyOf(errors);
    }

    /** True if its value is computed and nobody can change it. */
    public boolean isComputed() {
        return !computed.isEmpty();
    }
}
