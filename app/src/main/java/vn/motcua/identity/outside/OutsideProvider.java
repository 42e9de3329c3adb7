package vn.motcua.identity.outside;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.PublicAddress;

/**
 * The provider over the wire: code flow, then user information with {@code sub} and {@code SoDinhDanh}. Whatever it does but answer properly within
 * some seconds – nothing, late, too much, nonsense – is one refusal, and changes nothing here.
 */
@Component
public class OutsideProvider {

    /** Where the browser comes back to. */
    public static final String CALLBACK = "/identity/verification/callback";

    /** Where it comes back to from signing in. */
    public static final String SIGN_IN_CALLBACK = "/identity/outside/callback";

    private static final Logger log = LoggerFactory.getLogger(OutsideProvider.class);
    private static final int MOST_BYTES = 64_000;
    private static final int MOST_AT_ONCE = 8;

    private final PublicAddress address;
    private final JsonMapper json;
    private final String configured;
    private final String client;
    private final String secret;
    private final boolean demo;
    private final Duration patience;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private volatile @Nullable HttpClient http;

    OutsideProvider(
            PublicAddress address,
            JsonMapper json,
            @Value("${motcua.identity.outside.address:}") String configured,
            @Value("${motcua.identity.outside.client-id:mot-cua}") String client,
            @Value("${motcua.identity.outside.client-secret:}") String secret,
            @Value("${motcua.identity.outside.patience:5s}") Duration patience,
            @Value("${motcua.demo:false}") boolean demo) {
        this.address = address;
        this.json = json;
        if (!demo && !configured.isEmpty() && !configured.startsWith("https://"))
            throw new IllegalArgumentException("motcua.identity.outside.address has to begin with https://");
        this.configured = configured;
        this.client = client;
        this.secret = secret;
        this.patience = patience;
        this.demo = demo;
    }

    /**
     * Who the provider says it was.
     *
     * @param subject its name for the person
     * @param number the personal number
     * @param name the name; empty if it was not told
     * @param strong true if the provider saw two factors (its {@code loAs} is LoA2 or LoA3)
     */
    public record Person(String subject, String number, String name, boolean strong) {

        @Override
        public String toString() {
            return "Person"; // never in a log
        }
    }

    /** True if there is one: the one that is set, or the demo's. */
    public boolean there() {
        return demo || !configured.isEmpty();
    }

    /** What it is called in the log and on pages. */
    public String name() {
        return configured.isEmpty() ? "demo" : URI.create(configured).getHost();
    }

    /** Where the browser is sent. */
    public String authorize(String state, String callback) {
        return base() + "/auth?response_type=code&scope=openid&client_id=" + encode(client) + "&redirect_uri="
                + encode(address.of(callback)) + "&state=" + state;
    }

    /** Who it was. Refused, whatever the provider does but answer properly. */
    public Person person(String code, String callback) {
        if (!places.tryAcquire())
            throw failed("busy"); // a provider that dawdles is not to fill all places of the portal
        try {
            return asked(code, callback);
        } finally {
            places.release();
        }
    }

    private Person asked(String code, String callback) {
        JsonNode tokens = ask(request("/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=authorization_code&code=" + encode(code)
                        + "&redirect_uri=" + encode(address.of(callback)) + "&client_id=" + encode(client)
                        + "&client_secret=" + encode(secret))));
        JsonNode person = ask(request("/userinfo")
                .header("Authorization", "Bearer " + text(tokens, "access_token"))
                .GET());
        String level = person.path("loAs").asString("");
        return new Person(
                text(person, "sub"),
                text(person, "SoDinhDanh"),
                person.path("HoVaTen").asString(""),
                level.equals("LoA2") || level.equals("LoA3"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path))
                .timeout(patience)
                .header("Accept", "application/json");
    }

    private JsonNode ask(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<byte[]>> answering = http().sendAsync(
                        request.build(),
                        HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> answer = answering.get(patience.toMillis(), TimeUnit.MILLISECONDS); // body and all
            if (answer.statusCode() != 200) throw failed("answered " + answer.statusCode());
            return json.readTree(answer.body());
        } catch (TimeoutException e) {
            answering.cancel(true);
            throw failed("no answer in time");
        } catch (ExecutionException | JacksonException e) {
            throw failed(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted");
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString() || value.asString().isBlank() || value.asString().length() > 4_000)
            throw failed("no " + field);
        return value.asString();
    }

    private static Refused failed(String why) {
        log.warn("the outside identity provider: {}", why);
        return Refused.because(IdentityRefusal.OUTSIDE_FAILED);
    }

    private HttpClient http() {
        HttpClient ready = http;
        if (ready == null) {
            ready = HttpClient.newBuilder()
                    .connectTimeout(patience)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            http = ready;
        }
        return ready;
    }

    private String base() {
        return configured.isEmpty() ? address.of("/identity/demo-outside") : configured;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
