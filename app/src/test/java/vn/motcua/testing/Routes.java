package vn.motcua.testing;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.kernel.Modules;
import vn.motcua.kernel.access.ForMachines;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.access.SignedIn;

/** Every route that the running application answers, with the policy it names: for golden files, gates, and tests that walk all routes. */
public final class Routes {

    private Routes() {}

    /** Who may use a route. */
    public enum Policy {
        OPEN,
        SIGNED_IN,
        REQUIRES,
        /** Machines that show a credential of their own in each request. */
        MACHINES,
        /** No policy named: open to nobody, and refused by the build. */
        NONE
    }

    /**
     * One route.
     *
     * @param method GET, POST, …; ANY if the route names none
     * @param pattern such as {@code /directory/{id}}
     * @param policy who may use it
     * @param permission the permission's code; empty unless the policy is REQUIRES
     * @param agencyParameter the path variable or parameter that holds the agency; empty if the page is cut to the actor's scope
     * @param freshFactor true if a factor must have been shown just now
     * @param module the module that answers
     * @param handler class and method that answer, such as {@code AgencyController.show}
     * @param parameters request parameters that must be given, by name, with their Java type
     * @param known names of all request parameters that the method names, given or not
     */
    public record Route(
            String method,
            String pattern,
            Policy policy,
            String permission,
            String agencyParameter,
            boolean freshFactor,
            String module,
            String handler,
            Map<String, Class<?>> parameters,
            Set<String> known) {

        /** True for what a browser simply opens. */
        public boolean isGet() {
            return method.equals("GET") || method.equals("ANY");
        }

        /** True if the address has places to fill in. */
        public boolean hasVariables() {
            return pattern.indexOf('{') >= 0;
        }
    }

    /** All routes of our own controllers, by pattern and method. */
    public static List<Route> of(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith(Modules.BASE))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        List<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of("ANY")
                : info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .toList();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> route(method, pattern, handler)));
    }

    private static Route route(String method, String pattern, HandlerMethod handler) {
        Class<?> type = handler.getBeanType();
        AnnotatedElement stated = policy(handler.getMethod()) == Policy.NONE ? type : handler.getMethod();
        Requires requires = AnnotatedElementUtils.findMergedAnnotation(stated, Requires.class);
        SignedIn signedIn = AnnotatedElementUtils.findMergedAnnotation(stated, SignedIn.class);
        return new Route(
                method,
                pattern,
                policy(stated),
                requires == null ? "" : requires.value(),
                requires == null ? "" : requires.agency(),
                requires != null ? requires.freshFactor() : signedIn != null && signedIn.freshFactor(),
                Modules.of(type),
                type.getSimpleName() + "." + handler.getMethod().getName(),
                parameters(handler.getMethod()),
                known(handler.getMethod()));
    }

    /** The policy that a method or class states itself. */
    static Policy policy(AnnotatedElement element) {
        if (AnnotatedElementUtils.hasAnnotation(element, Requires.class)) return Policy.REQUIRES;
        if (AnnotatedElementUtils.hasAnnotation(element, SignedIn.class)) return Policy.SIGNED_IN;
        if (AnnotatedElementUtils.hasAnnotation(element, ForMachines.class)) return Policy.MACHINES;
        return AnnotatedElementUtils.hasAnnotation(element, OpenToAll.class) ? Policy.OPEN : Policy.NONE;
    }

    private static Map<String, Class<?>> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> !parameter.isAnnotationPresent(PathVariable.class))
                .filter(parameter -> required(parameter.getAnnotation(RequestParam.class)))
                .collect(Collectors.toMap(
                        parameter -> name(parameter.getName(), parameter.getAnnotation(RequestParam.class)),
                        java.lang.reflect.Parameter::getType,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Set<String> known(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(parameter -> name(parameter.getName(), parameter.getAnnotation(RequestParam.class)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean required(@Nullable RequestParam param) {
        return param != null
                && param.required()
                && param.defaultValue().equals(org.springframework.web.bind.annotation.ValueConstants.DEFAULT_NONE);
    }

    private static String name(String own, @Nullable RequestParam param) {
        if (param == null) return own;
        return !param.value().isEmpty() ? param.value() : !param.name().isEmpty() ? param.name() : own;
    }
}
