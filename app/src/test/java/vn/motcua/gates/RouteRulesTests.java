package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.kernel.access.Permission;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.testing.ModuleTest;
import vn.motcua.testing.Routes;
import vn.motcua.testing.Routes.Policy;
import vn.motcua.testing.Routes.Route;

/** Every route states who may use it. */
@ModuleTest
class RouteRulesTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void everyRouteStatesItsPolicy() {
        assertThat(RouteRules.complaints(Routes.of(context), permissions())).isEmpty();
    }

    @Test
    void aRouteWithoutPolicyIsFound() throws NoSuchMethodException {
        try (AnnotationConfigApplicationContext planted = new AnnotationConfigApplicationContext()) {
            RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
            planted.registerBean(RequestMappingHandlerMapping.class, () -> mapping);
            planted.refresh();
            Planted controller = new Planted();
            for (String method : List.of("forgotten", "stated"))
                mapping.registerMapping(
                        RequestMappingInfo.paths("/gates/" + method)
                                .methods(org.springframework.web.bind.annotation.RequestMethod.GET)
                                .build(),
                        controller,
                        Planted.class.getDeclaredMethod(method));
            assertThat(RouteRules.complaints(Routes.of(planted), Set.of()))
                    .containsExactly("GET /gates/forgotten states no policy");
        }
    }

    @Test
    void wrongPermissionsMethodsAndPlacesAreFound() {
        assertThat(RouteRules.complaints(
                        List.of(
                                route("GET", "/fee/a", Policy.REQUIRES, "fee.see"),
                                route("GET", "/fee/b", Policy.REQUIRES, "fee.saw"),
                                route("ANY", "/fee/c", Policy.OPEN, ""),
                                route("GET", "/fees", Policy.OPEN, "")),
                        Set.of("fee.see")))
                .containsExactly(
                        "GET /fee/b requires fee.saw, which no module lists",
                        "ANY /fee/c takes any method: name those that it takes",
                        "GET /fees does not stand under its module's word fee");
    }

    private static Route route(String method, String pattern, Policy policy, String permission) {
        return new Route(method, pattern, policy, permission, "", false, "fee", "Fee.show", Map.of(), Set.of());
    }

    private static Set<String> permissions() {
        return MainClasses.enums(Permission.class).stream()
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Permission::code)
                .collect(Collectors.toSet());
    }

    /** Not a bean of the application: no component scan sees it, the test registers it. */
    static final class Planted {

        String forgotten() {
            return "";
        }

        @SignedIn
        String stated() {
            return "";
        }
    }
}
