package vn.motcua.axis.hook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of a hook.
 *
 * @param at when
 * @param ping true if it was a test
 * @param until the cursor that it told
 * @param events how many events it named
 * @param status of the answer; {@code null} if there was none
 * @param problem why there was none; {@code null} if there was
 * @param millis how long it took
 */
public record HookCallView(
        Instant at,
        boolean ping,
        long until,
        int events,
        @Nullable Integer status,
        @Nullable HookProblem problem,
        long millis) {

    /** True if the other side took it. */
    public boolean taken() {
        return status != null && status >= 200 && status < 300;
    }
}
