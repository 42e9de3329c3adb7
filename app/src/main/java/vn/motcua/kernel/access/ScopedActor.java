package vn.motcua.kernel.access;

import java.util.Optional;
import java.util.function.Supplier;

/** The actor bound to a piece of work that is no web request. */
public final class ScopedActor {

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private ScopedActor() {}

    /** The actor bound to the running work, if one is. */
    public static Optional<Actor> current() {
        return ACTOR.isBound() ? Optional.of(ACTOR.get()) : Optional.empty();
    }

    static <T> T call(Actor actor, Supplier<T> what) {
        return ScopedValue.where(ACTOR, actor).call(what::get);
    }
}
