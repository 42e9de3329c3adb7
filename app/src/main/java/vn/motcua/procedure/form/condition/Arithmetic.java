package vn.motcua.procedure.form.condition;

import vn.motcua.kernel.text.Worded;

/** What is done with two numbers, or with a date and a period, or with two dates (their difference in days). */
public enum Arithmetic implements Worded {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED("/");

    private final String sign;

    Arithmetic(String sign) {
        this.sign = sign;
    }

    /** The sign in the language. */
    public String sign() {
        return sign;
    }
}
