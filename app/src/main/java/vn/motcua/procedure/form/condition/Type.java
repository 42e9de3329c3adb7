package vn.motcua.procedure.form.condition;

import java.util.Set;

/**
 * The type of an expression.
 *
 * @param base what its value is
 * @param choices the only texts that it can be, or that can be in it; empty: any
 */
public record Type(ValueType base, Set<String> choices) {

    public Type {
        choices = Set.copyOf(choices);
    }

    /** A type that is not bound to choices. */
    public static Type of(ValueType base) {
        return new Type(base, Set.of());
    }
}
