package vn.motcua.client;

import java.io.Serial;

/** The axis says no: what was asked is against a rule, and asking again changes nothing. */
public final class AxisRefused extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String code;
    private final String next;

    /**
     * A refusal.
     *
     * @param code for programs: of {@code problem+json}, or the error code of the exchange
     * @param sentence for people
     * @param next what they can do; empty if the axis does not say
     */
    public AxisRefused(String code, String sentence, String next) {
        super(sentence);
        this.code = code;
        this.next = next;
    }

    /** The code, for programs. */
    public String code() {
        return code;
    }

    /** What people can do; empty if the axis does not say. */
    public String next() {
        return next;
    }

    /** The sentence, for people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
