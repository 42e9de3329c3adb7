package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way through steps, from its first step on, with the agency's time that it takes.
 *
 * @param minutes working minutes
 * @param step the first step's name, or {@code null} if it takes no time
 * @param rest the way from there
 */
record Stretch(int minutes, @Nullable String step, @Nullable Stretch rest) {

    static final Stretch NONE = new Stretch(0, null, null);

    /** The longer of two. */
    static Stretch longer(Stretch one, Stretch other) {
        return other.minutes > one.minutes ? other : one;
    }

    /** This way with a step before it. */
    Stretch before(FlowStep first) {
        int more = first.minutes();
        return more == 0 ? this : new Stretch(minutes + more, FlowFinding.shown(first), this);
    }

    /** A way that takes another one before this. */
    Stretch before(Stretch first) {
        if (first.minutes == 0) return this;
        Stretch joined = first.rest == null ? this : before(first.rest);
        return new Stretch(
                joined.minutes + first.minutes - (first.rest == null ? 0 : first.rest.minutes), first.step, joined);
    }

    /** The names of its steps that take time, in order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Stretch at = this; at != null; at = at.rest) if (at.step != null) names.add(at.step);
        return names;
    }
}
