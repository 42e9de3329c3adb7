package vn.motcua.gates;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.testing.Golden;
import vn.motcua.testing.ModuleTest;
import vn.motcua.testing.Routes;
import vn.motcua.testing.Routes.Policy;
import vn.motcua.testing.Routes.Route;

/** Writes down every route with its policy. */
@ModuleTest
class RoutesGoldenTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void routes() {
        Columns table = new Columns().row("method", "path", "policy", "agency", "answered by");
        for (Route route : Routes.of(context))
            table.row(
                    route.method(),
                    route.pattern(),
                    policy(route),
                    route.agencyParameter().isEmpty() ? "-" : route.agencyParameter(),
                    route.module() + " " + route.handler());
        Golden.check("routes.txt", table.toString());
    }

    private static String policy(Route route) {
        String fresh = route.freshFactor() ? " (fresh factor)" : "";
        if (route.policy() != Policy.REQUIRES) return route.policy().name().toLowerCase(java.util.Locale.ROOT) + fresh;
        return "requires " + route.permission() + fresh;
    }
}
