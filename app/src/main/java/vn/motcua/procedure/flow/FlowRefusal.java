package vn.motcua.procedure.flow;

import vn.motcua.kernel.Refusal;

/** What is refused about steps before anything is checked. */
public enum FlowRefusal implements Refusal {
    /** JSON that holds no steps; names the place. */
    NO_FLOW(Kind.MALFORMED),
    /** More steps than a procedure can have. */
    TOO_MANY_STEPS(Kind.RULE),
    /** More outcomes than a step can have. */
    TOO_MANY_OUTCOMES(Kind.RULE),
    /** There is no such step. */
    NO_SUCH_STEP(Kind.NOT_FOUND);

    private final Kind kind;

    FlowRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
