package vn.motcua.kernel.access;

import java.util.function.Supplier;

/** Who is acting now. Implemented by the module identity. */
public interface Actors {

    /** The actor of the current request, command or task; {@link Actor#ANONYMOUS} if nobody is. */
    Actor current();

    /** Does something as the given actor, for schedulers and commands. */
    static <T> T as(Actor actor, Supplier<T> what) {
        return ScopedActor.call(actor, what);
    }

    /** Does something as the given actor, for schedulers and commands. */
    static void as(Actor actor, Runnable what) {
        ScopedActor.call(actor, () -> {
            what.run();
            return true;
        });
    }
}
