package vn.motcua.notification.channel;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway for SMS or push that takes one message a call: {@code POST} of {@code {"id", "to", "text"}} with the key as bearer. 2xx: taken; 404, 410 and 422: nobody is
 * there; everything else: later. The id is the same at each attempt.
 */
final class GatewayChannel implements Channel {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int UNKNOWN = 404;
    private static final int GONE = 410;
    private static final int IMPOSSIBLE = 422;

    private final Way way;
    private final URI url;
    private final String key;
    private final JsonMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    GatewayChannel(Way way, URI url, String key, JsonMapper json) {
        this.way = way;
        this.url = url;
        this.key = key;
        this.json = json;
    }

    @Override
    public Way way() {
        return way;
    }

    @Override
    public Outcome send(Outgoing message) {
        String body = json.writeValueAsString(
                Map.of("id", Long.toString(message.delivery()), "to", message.address(), "text", message.body()));
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            answer.body().close(); // unread: whoever dawdles over it holds up nobody
            return judge(answer.statusCode());
        } catch (IOException e) {
            return new Outcome.Later(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Later("interrupted");
        }
    }

    private static Outcome judge(int status) {
        String said = "HTTP " + status;
        if (status >= OK && status < REDIRECT) return new Outcome.Taken(said);
        return status == UNKNOWN || status == GONE || status == IMPOSSIBLE
                ? new Outcome.Never(said)
                : new Outcome.Later(said);
    }
}
