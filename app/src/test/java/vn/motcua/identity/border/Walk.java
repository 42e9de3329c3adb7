package vn.motcua.identity.border;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.kernel.AgencyId;
import vn.motcua.testing.Routes.Policy;
import vn.motcua.testing.Routes.Route;

/**
 * Walks routes and complains of every one that lets somebody in who has no business there.
 *
 * @param nobody not signed in
 * @param citizen signed in, holding no permission
 * @param stranger an official who holds every permission in another agency
 * @param agency the agency that the stranger has no part in
 */
record Walk(Caller nobody, Caller citizen, Caller stranger, AgencyId agency) {

    List<String> complaints(List<Route> routes) {
        List<String> found = new ArrayList<>();
        for (Route route : routes) {
            if (route.pattern().startsWith("/-/")) continue; // another door, another key
            if (route.policy() == Policy.MACHINES) {
                closedToPeople(route, found);
                continue;
            }
            if (!route.isGet()) forged(route, found);
            if (route.policy() == Policy.OPEN) continue;
            closedToNobody(route, found);
            if (route.policy() == Policy.REQUIRES) expect(route, citizen, found, "a citizen", 403, 404);
            if (!route.agencyParameter().isEmpty())
                expect(route, stranger, found, "another agency's official", 403, 404);
        }
        return found;
    }

    /** Forms of other sites belong there by contract: the one changes nothing, the other is moved by a token of ours alone. */
    private static final Set<String> FROM_ELSEWHERE = Set.of("/oauth2/authorize", "/oidc/logout");

    private void forged(Route route, List<String> found) {
        if (FROM_ELSEWHERE.contains(route.pattern())) return;
        int status = stranger.send(method(route), path(route), Map.of()).statusCode();
        if (status != 403) found.add(route.method() + " " + route.pattern() + " takes a forged form: " + status);
    }

    /** Evaluates what is in the request and keeps nothing: programs of anybody may ask. */
    private static final Set<String> TO_EVERYBODY =
            Set.of("/procedure/api/{code}/evaluate", "/signing/tsa", "/signing/ocsp");

    /** How the payment gateways say no: any code but that of success. */
    private static final Pattern GATEWAY_NO = Pattern.compile("(MaLoi\\\\?\":\\\\?\"|\"error\":\")(?!00)[0-9]{2}");

    /** A machine's door knows nobody by a session: it says no in the words of its contract, which may be a 200. */
    private void closedToPeople(Route route, List<String> found) {
        for (Caller person : List.of(nobody, stranger)) {
            var answer = person.send(method(route), path(route), Map.of());
            boolean refused = answer.statusCode() == 401
                    || answer.statusCode() == 404
                    || answer.body().contains("\"ErrorCode\":\"15\"")
                    || route.pattern().contains("/mapi/") && answer.body().contains("\"error_code\":\"-")
                    || route.pattern().startsWith("/payment/")
                            && GATEWAY_NO.matcher(answer.body()).find()
                    || TO_EVERYBODY.contains(route.pattern());
            if (!refused) found.add(route.pattern() + " is open to people: " + answer.statusCode());
        }
    }

    private void closedToNobody(Route route, List<String> found) {
        if (route.isGet()) {
            var answer = nobody.get(path(route));
            String to = answer.headers().firstValue("Location").orElse("");
            boolean led = answer.statusCode() == 303 && to.startsWith("/identity/sign-in");
            if (!led && answer.statusCode() != 401) // programs are told, people are led
            found.add(route.pattern() + " is open to nobody in particular: " + answer.statusCode());
        } else {
            expect(route, nobody, found, "nobody", 401);
        }
    }

    private void expect(Route route, Caller caller, List<String> found, String who, int... allowed) {
        int status = route.isGet()
                ? caller.get(path(route)).statusCode()
                : caller.post(path(route), fields(route)).statusCode();
        for (int one : allowed) if (status == one) return;
        found.add(route.method() + " " + route.pattern() + " answers " + who + ": " + status);
    }

    private String path(Route route) {
        String path = route.pattern()
                .replaceAll("\\{" + route.agencyParameter() + "(:(?:[^{}]|\\{[^{}]*})*)?}", agency.toString());
        path = path.replaceAll("\\{code:\\(\\?:\\[1-9][^}]*}", "1.001193"); // codes of procedures
        path = path.replaceAll("\\{kind:\\[A-Za-z\\.](?:[^{}]|\\{[^{}]*})*}", "a.A")
                .replace("{language:vi|en}", "vi"); // letters and languages
        path = path.replace("{id:[0-9a-f-]{36}}", "00000000-0000-0000-0000-000000000000")
                .replace("{reference:[A-Z0-9]{8,25}}", "MC00000000")
                .replaceAll("\\{day:today(?:[^{}]|\\{[^{}]*})*}", "today"); // what money is known by
        path = path.replaceAll("\\{\\w+:\\[a-z](?:[^{}]|\\{[^{}]*})*}", "abc"); // words
        path = path.replaceAll("\\{(?:[^{}]|\\{[^{}]*})+}", "1111"); // fits patterns that ask for some length, too
        String query = fields(route).entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        return query.isEmpty() || !route.isGet() ? path : path + "?" + query;
    }

    private Map<String, String> fields(Route route) {
        Map<String, String> fields =
                route.parameters().keySet().stream().collect(Collectors.toMap(name -> name, name -> "1"));
        if (!route.agencyParameter().isEmpty()) fields.put(route.agencyParameter(), agency.toString());
        return fields;
    }

    private static String method(Route route) {
        return route.method().equals("ANY") ? "POST" : route.method();
    }
}
