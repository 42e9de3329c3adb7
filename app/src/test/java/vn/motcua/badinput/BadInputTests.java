package vn.motcua.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.session.CookieNames;
import vn.motcua.kernel.text.Language;
import vn.motcua.testing.Routes;
import vn.motcua.testing.Routes.Route;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.TestSignIns;
import vn.motcua.testing.Tier;

/** Every route, visited with bad manners by a stranger and by the most powerful official, answers with a clear yes or no. */
@RunningTest
class BadInputTests {

    /** Applications send people here by forms of their own, as the contract of the sign-on has it. */
    private static final Set<String> FROM_ELSEWHERE = Set.of("/oauth2/authorize", "/oidc/logout");

    private static final Pattern FIELD = Pattern.compile("\\bname\\s*=\\s*\"([a-z][A-Za-z0-9.-]*)\"");
    private static final String[] ODD_METHODS = {"HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "BREW"};

    private static final int SHARE = 8;

    /** Values that are wrong in one way or another for any parameter, percent-encoded where they must be. */
    static final List<String> WRONG = Stream.of(
                    "%FF",
                    "%C3%28",
                    "%ED%A0%80",
                    "a%00b",
                    "%1B%5B31m",
                    "a%E2%80%AEb",
                    "%EF%BB%BFx",
                    "%7F",
                    "30%2F02%2F2025",
                    "2025-02-30",
                    "99%2F99%2F9999",
                    "-1",
                    "0",
                    "99999999999999999999",
                    "1e999",
                    "NaN",
                    "..%2F..%2Fetc%2Fpasswd",
                    "H99",
                    "%27%20or%201=1--",
                    "%3Cscript%3E1%3C%2Fscript%3E",
                    "%24%7B1%2B1%7D",
                    "",
                    "%20",
                    "a".repeat(3_000),
                    "%F0%9F%8F%9B".repeat(300))
            .toList();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestSignIns signIns;

    @Autowired
    private CookieNames names;

    @LocalServerPort
    private int port;

    private final List<String> found = new ArrayList<>();
    private Visitor stranger;
    private Visitor powerful;

    @BeforeEach
    void arrive() {
        stranger = new Visitor(port, Language.VI, names.of("form"), "");
        powerful = new Visitor(
                port, Language.EN, names.of("form"), signIns.sessionName() + "=" + signIns.signIn(DemoPerson.YEN));
    }

    @Test
    void wrongValuesInAddresses() {
        for (Route route : routes())
            for (String parameter : parameters(route))
                for (String wrong : share(route, parameter)) visit(route, parameter + "=" + wrong, wrong);
        assertThat(found).isEmpty();
    }

    @Test
    void wrongValuesInEveryFieldThatAnyFormHas() throws IOException {
        Set<String> fields = fields();
        assertThat(fields).contains("q");
        for (Route route : routes())
            for (String wrong : share(route, "")) {
                String shorter = wrong.length() > 200 ? wrong.substring(0, 192) : wrong;
                visit(route, fields.stream().map(name -> name + "=" + shorter).collect(Collectors.joining("&")), "1");
            }
        assertThat(found).isEmpty();
    }

    @Test
    void wrongPartsOfPaths() {
        for (Route route : routes())
            if (route.hasVariables())
                for (String wrong : share(route, "path"))
                    if (!wrong.isEmpty() && wrong.length() < 1_000) visit(route, "", wrong);
        assertThat(found).isEmpty();
    }

    @Test
    void parametersGivenTwiceAndManyOfThem() {
        for (Route route : routes()) {
            String twice = parameters(route).stream()
                    .map(name -> name + "=1&" + name + "=2")
                    .reduce("", (a, b) -> a + "&" + b);
            visit(route, twice.substring(1), "1");
            if (!route.isGet()) visit(route, "a=1&".repeat(5_000), "1");
        }
        assertThat(found).isEmpty();
    }

    @Test
    void methodsThatNobodyTakes() {
        for (Route route : routes())
            for (String method : ODD_METHODS) {
                if (method.equals(route.method()) || !tried(route, method)) continue;
                Answer answer = powerful.send(method, path(route, "1"), "", "");
                if (method.equals("HEAD")) answer = new Answer(answer.status(), "", ""); // it has no page to judge
                judge(method + " " + route.pattern(), Language.EN, answer);
                if (!method.equals("HEAD") && !method.equals("OPTIONS") && answer.status() < 400)
                    found.add(method + " " + route.pattern() + " was taken: " + answer.status());
            }
        assertThat(found).isEmpty();
    }

    @Test
    void formsFromElsewhereAreRefused() {
        for (Route route : routes()) {
            if (route.isGet() || machines(route) || FROM_ELSEWHERE.contains(route.pattern())) continue;
            for (Supplier<Answer> forged : List.<Supplier<Answer>>of(
                    () -> powerful.postForged(path(route, "1"), "a=1"),
                    () -> powerful.postForged(path(route, "1"), "_csrf=0&a=1"),
                    () -> powerful.send(route.method(), path(route, "1"), "text/plain", "a=1"))) {
                Answer answer = forged.get();
                judge("forged " + route.pattern(), Language.EN, answer);
                if (answer.status() != 403) found.add("forged " + route.pattern() + " answered " + answer.status());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void tenMegabytesInAField() {
        String large = "q=" + "a".repeat(10 << 20);
        for (Route route : routes()) {
            if (route.isGet() || machines(route)) continue;
            Answer answer = stranger.post(path(route, "1"), large);
            judge("large " + route.pattern(), Language.VI, answer);
            if (answer.status() != 413) found.add("large " + route.pattern() + " answered " + answer.status());
        }
        assertThat(found).isEmpty();
    }

    @Test
    void contentOfAnotherKind() {
        for (Route route : routes()) {
            if (route.isGet()) continue;
            for (String type : List.of(
                    "application/json",
                    "application/xml",
                    "multipart/form-data",
                    "nonsense",
                    "text/html;charset=utf-7"))
                judge(
                        type + " " + route.pattern(),
                        Language.EN,
                        powerful.send(route.method(), path(route, "1"), type, "{\"a\":"));
        }
        assertThat(found).isEmpty();
    }

    /**
     * The wrong values that this parameter, or the path, of this route is tried with: all of them in the long run, else one in eight, chosen by their names. Every route and every
     * parameter is visited, and every value at an eighth of them.
     */
    private static List<String> share(Route route, String parameter) {
        if (Tier.all()) return WRONG;
        int start = Math.floorMod((route.method() + route.pattern() + parameter).hashCode(), SHARE);
        return IntStream.range(0, WRONG.size())
                .filter(at -> at % SHARE == start)
                .mapToObj(WRONG::get)
                .toList();
    }

    /** Every route with two or three of the methods, and every method at a third of the routes. */
    private static boolean tried(Route route, String method) {
        return Math.floorMod((method + route.method() + route.pattern()).hashCode(), Tier.step(3)) == 0;
    }

    private void visit(Route route, String query, String inPath) {
        String path = path(route, inPath);
        if (route.isGet()) {
            String address = path + (query.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + query);
            judge(route.pattern() + " " + shortened(query + " " + inPath), Language.VI, stranger.get(address));
            judge(route.pattern() + " " + shortened(query + " " + inPath), Language.EN, powerful.get(address));
        } else if (!route.pattern().endsWith("sign-out")) {
            judge(route.pattern() + " " + shortened(query + " " + inPath), Language.EN, powerful.post(path, query));
        }
    }

    private void judge(String what, Language language, Answer answer) {
        answer.complaints(language).forEach(complaint -> found.add(what + ": " + complaint));
    }

    private List<Route> routes() {
        return Routes.of(context).stream()
                .filter(route ->
                        !route.pattern().equals("/error") && !route.pattern().startsWith("/-/"))
                .toList();
    }

    /** The names of all fields in all templates. */
    private static Set<String> fields() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "jte"))) {
            Set<String> names = new TreeSet<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".jte")).toList())
                FIELD.matcher(Files.readString(file)).results().forEach(match -> names.add(match.group(1)));
            return names;
        }
    }

    /** What a route must be given, and what any route may be asked. */
    private static Set<String> parameters(Route route) {
        Set<String> names = new LinkedHashSet<>(route.parameters().keySet());
        names.addAll(route.known());
        names.add("q");
        return names;
    }

    /** Behind a machine's door there are no forms and no fields: what is refused there is refused unread. */
    private static boolean machines(Route route) {
        return route.policy() == Routes.Policy.MACHINES;
    }

    private static String path(Route route, String value) {
        String safe = value.isEmpty() || value.length() > 1_000 ? "1" : value;
        return route.pattern()
                .replaceAll(
                        "\\{(?:[^{}]|\\{[^{}]*})*\\}", safe.replace("$", "%24").replace("\\", "%5C"));
    }

    private static String shortened(String text) {
        return text.length() < 80 ? text : text.substring(0, 80) + "…";
    }
}
