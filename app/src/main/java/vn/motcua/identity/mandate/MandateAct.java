package vn.motcua.identity.mandate;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Worded;

/** Everything that can be done with a mandate: from which state to which, and by whom. */
public enum MandateAct implements Worded {
    ASK(null, MandateState.REQUESTED, By.REPRESENTATIVE),
    AGREE(MandateState.REQUESTED, MandateState.HELD, By.REPRESENTED),
    REFUSE(MandateState.REQUESTED, MandateState.REFUSED, By.REPRESENTED),
    WITHDRAW(MandateState.REQUESTED, MandateState.WITHDRAWN, By.REPRESENTATIVE),
    /** Nobody answered in thirty days. */
    LAPSE(MandateState.REQUESTED, MandateState.EXPIRED, By.NOBODY),
    CONFIRM(null, MandateState.HELD, By.OFFICE),
    REVOKE(MandateState.HELD, MandateState.REVOKED, By.REPRESENTED),
    GIVE_UP(MandateState.HELD, MandateState.GIVEN_UP, By.REPRESENTATIVE),
    /** The office finds that the papers were not right, or the representation ended. */
    TAKE_BACK(MandateState.HELD, MandateState.REVOKED, By.OFFICE),
    /** Its last day is over. */
    EXPIRE(MandateState.HELD, MandateState.EXPIRED, By.NOBODY);

    /** Who does it. */
    public enum By {
        REPRESENTATIVE,
        REPRESENTED,
        OFFICE,
        NOBODY
    }

    private final @Nullable MandateState from;
    private final MandateState to;
    private final By by;

    MandateAct(@Nullable MandateState from, MandateState to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    /** In which state it can be done; {@code null}: it begins a mandate. */
    public @Nullable MandateState from() {
        return from;
    }

    /** What it leads to. */
    public MandateState to() {
        return to;
    }

    /** Who does it. */
    public By by() {
        return by;
    }
}
