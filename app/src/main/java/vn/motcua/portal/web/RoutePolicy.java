package vn.motcua.portal.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import vn.motcua.kernel.access.ForMachines;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.access.SignedIn;

/** The policy of a route: what its method says, else what its class says. */
record RoutePolicy(Kind kind, @Nullable Requires rule, boolean freshFactor) {

    enum Kind {
        OPEN,
        SIGNED_IN,
        REQUIRES,
        MACHINES
    }

    static Optional<RoutePolicy> of(HandlerMethod handler) {
        Optional<RoutePolicy> own = of(handler.getMethod());
        return own.isPresent() ? own : of(handler.getBeanType());
    }

    Requires requires() {
        return java.util.Objects.requireNonNull(rule);
    }

    private static Optional<RoutePolicy> of(java.lang.reflect.AnnotatedElement element) {
        Requires requires = AnnotatedElementUtils.findMergedAnnotation(element, Requires.class);
        if (requires != null) return Optional.of(new RoutePolicy(Kind.REQUIRES, requires, requires.freshFactor()));
        SignedIn signedIn = AnnotatedElementUtils.findMergedAnnotation(element, SignedIn.class);
        if (signedIn != null) return Optional.of(new RoutePolicy(Kind.SIGNED_IN, null, signedIn.freshFactor()));
        if (AnnotatedElementUtils.hasAnnotation(element, ForMachines.class))
            return Optional.of(new RoutePolicy(Kind.MACHINES, null, false));
        if (AnnotatedElementUtils.hasAnnotation(element, OpenToAll.class))
            return Optional.of(new RoutePolicy(Kind.OPEN, null, false));
        return Optional.empty();
    }
}
