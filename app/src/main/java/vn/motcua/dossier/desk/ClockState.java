package vn.motcua.dossier.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Worded;
import vn.motcua.portal.component.TagColour;

/** How a step stands against the clock, at a glance. The colour never says more than the word. */
public enum ClockState implements Worded {
    LATE(TagColour.RED),
    /** Due today, or within a working day. */
    SOON(TagColour.YELLOW),
    ON_TIME(TagColour.GREEN),
    /** The applicant is waited for, or the result is ready. */
    STANDS(TagColour.GREY);

    private final TagColour colour;

    ClockState(TagColour colour) {
        this.colour = colour;
    }

    /** How it is painted. */
    public TagColour colour() {
        return colour;
    }

    /**
     * How it stands.
     *
     * @param promised until when the office's time runs; {@code null}: it does not run
     * @param now this moment
     * @param soon what ends before this moment ends soon
     */
    public static ClockState of(@Nullable Instant promised, Instant now, Instant soon) {
        if (promised == null) return STANDS;
        if (promised.isBefore(now)) return LATE;
        return promised.isAfter(soon) ? ON_TIME : SOON;
    }
}
