package vn.motcua.procedure.form.condition;

import vn.motcua.kernel.text.Worded;

/** How two values are compared. With a missing value on either side every comparison is false. */
public enum Comparison implements Worded {
    EQUAL("="),
    DIFFERENT("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** The sign in the language. */
    public String sign() {
        return sign;
    }

    /** True if it needs an order, so that texts cannot be compared with it. */
    boolean ordered() {
        return this != EQUAL && this != DIFFERENT;
    }

    /** Judges how one value stands to another: below zero, zero, above zero. */
    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
