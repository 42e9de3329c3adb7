package vn.motcua.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.testing.Routes.Policy;
import vn.motcua.testing.Routes.Route;

/** The rules of the routes: each states who may use it, by a permission that exists, under its module's own word. */
final class RouteRules {

    /** Addresses that stand outside their module's word, with the reason. */
    private static final Map<String, String> OUTSIDE = Map.of(
            "/", "the national home",
            "/about", "what the site says about itself",
            "/accessibility", "the accessibility statement, where people look for it",
            "/error", "where the server sends what nobody took",
            "/search", "the search over all modules",
            "/status", "the status of all modules",
            "/status/api", "the same for machines",
            "/-/admin", "the door of the command line");

    /** Beginnings of addresses that a contract with existing clients fixes, with the module that answers. */
    private static final Map<String, String> CONTRACTS = Map.of(
            "/mapi/", "dossier",
            "/oauth2/", "identity",
            "/oidc/", "identity",
            "/.well-known/", "identity",
            "/XrdAdapter/RestService/forward/mapi/", "dossier",
            "/VXPAdapter/RestService/forward/mapi/", "dossier");

    private RouteRules() {}

    static List<String> complaints(List<Route> routes, Set<String> permissions) {
        List<String> found = new ArrayList<>();
        for (Route route : routes) {
            String name = route.method() + " " + route.pattern();
            if (route.policy() == Policy.NONE) found.add(name + " states no policy");
            if (route.policy() == Policy.REQUIRES && !permissions.contains(route.permission()))
                found.add(name + " requires " + route.permission() + ", which no module lists");
            if (route.method().equals("ANY") && !OUTSIDE.containsKey(route.pattern()))
                found.add(name + " takes any method: name those that it takes");
            if (!ofItsModule(route)) found.add(name + " does not stand under its module's word " + route.module());
        }
        return found;
    }

    private static boolean ofItsModule(Route route) {
        return route.pattern().equals("/" + route.module())
                || route.pattern().startsWith("/" + route.module() + "/")
                || route.pattern().startsWith("/files/" + route.module() + "/")
                || OUTSIDE.containsKey(route.pattern())
                || CONTRACTS.entrySet().stream()
                        .anyMatch(fixed -> route.pattern().startsWith(fixed.getKey())
                                && route.module().equals(fixed.getValue()));
    }
}
