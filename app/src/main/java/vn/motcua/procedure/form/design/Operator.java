package vn.motcua.procedure.form.design;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Worded;
import vn.motcua.procedure.form.condition.Comparison;

/** How an officer compares, without the language. */
public enum Operator implements Worded {
    IS(Comparison.EQUAL),
    IS_NOT(Comparison.DIFFERENT),
    LESS(Comparison.LESS),
    AT_MOST(Comparison.AT_MOST),
    MORE(Comparison.MORE),
    AT_LEAST(Comparison.AT_LEAST),
    /** Several choices that hold one. */
    HAS(null),
    ANSWERED(null),
    NOT_ANSWERED(null);

    private final @Nullable Comparison comparison;

    Operator(@Nullable Comparison comparison) {
        this.comparison = comparison;
    }

    @Nullable
    Comparison comparison() {
        return comparison;
    }
}
