package vn.motcua.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.Requires;

/** Enforces the policy that each route names (SR-24): a route that names none is open to nobody. */
@Component
class PolicyInterceptor implements HandlerInterceptor {

    private final Actors actors;
    private final Access access;
    private final MachineDoors machines;

    PolicyInterceptor(Actors actors, Access access, MachineDoors machines) {
        this.actors = actors;
        this.access = access;
        this.machines = machines;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        RoutePolicy policy = RoutePolicy.of(method).orElseThrow(() -> Refused.because(KernelRefusal.NOT_ALLOWED));
        if (policy.kind() == RoutePolicy.Kind.MACHINES) return machines.admit(request, response);
        Actor actor = actors.current();
        switch (policy.kind()) {
            case OPEN, MACHINES -> {}
            case SIGNED_IN -> refuseStrangers(actor);
            case REQUIRES -> check(request, actor, policy.requires());
        }
        if (policy.freshFactor() && !access.freshFactor()) throw Refused.because(KernelRefusal.CONFIRM_IT_IS_YOU);
        return true;
    }

    private void check(HttpServletRequest request, Actor actor, Requires requires) {
        refuseStrangers(actor);
        AgencyId agency = requires.agency().isEmpty() ? null : agency(request, requires.agency());
        if (!access.allows(actor, requires.value(), agency)) throw Refused.because(KernelRefusal.NOT_ALLOWED);
    }

    private static void refuseStrangers(Actor actor) {
        if (!actor.signedIn()) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
    }

    /** The agency a route is about; one that is missing or no number is nobody's. */
    private static AgencyId agency(HttpServletRequest request, String name) {
        String value = pathVariable(request, name);
        if (value == null) value = request.getParameter(name);
        if (value == null || !value.matches("[1-9]\\d{0,17}")) throw Refused.because(KernelRefusal.NOT_FOUND);
        return new AgencyId(Long.parseLong(value));
    }

    private static @Nullable String pathVariable(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get(name) instanceof String text ? text : null;
    }
}
