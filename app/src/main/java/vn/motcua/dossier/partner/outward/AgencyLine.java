package vn.motcua.dossier.partner.outward;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One POST of JSON to an agency's system, which is trusted no further than anybody: no redirect is followed, no more is read than a dossier needs, and the
 * whole call has an end. One that fails at once, as when a connection was cut, is tried once more within the same time.
 */
@Component
class AgencyLine {

    private static final int MOST_BYTES = 256 << 10;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Duration patience;

    AgencyLine(@Value("${motcua.dossier.partner.look-up-patience:4s}") Duration patience) {
        this.patience = patience;
    }

    /** What came: an object of JSON; what is none is refused. */
    JsonNode ask(URI address, JsonNode question) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        try {
            return once(address, question, end);
        } catch (TimeoutException e) {
            throw new IOException("no answer in time");
        } catch (IOException first) {
            if (first instanceof NotUnderstood || end - System.nanoTime() < patience.toNanos() / 2) throw first;
            try {
                return once(address, question, end);
            } catch (TimeoutException e) {
                throw new IOException("no answer in time", first);
            }
        }
    }

    private JsonNode once(URI address, JsonNode question, long end) throws IOException, TimeoutException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question.toString()))
                .build();
        CompletableFuture<HttpResponse<InputStream>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        CompletableFuture<byte[]> bytes = answer.thenApplyAsync(
                AgencyLine::body, work -> Thread.ofVirtual().start(work));
        try {
            return object(bytes.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException why ? why : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            hangUp(answer);
        }
    }

    /** Whoever began to answer and stalled keeps neither a line nor a thread of ours. */
    private static void hangUp(CompletableFuture<HttpResponse<InputStream>> answer) throws IOException {
        answer.cancel(true);
        if (!answer.isCompletedExceptionally()) answer.join().body().close();
    }

    private static byte[] body(HttpResponse<InputStream> answer) {
        try (InputStream in = answer.body()) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode object(byte[] bytes) throws NotUnderstood {
        if (bytes.length > MOST_BYTES) throw new NotUnderstood("too long");
        try {
            JsonNode read = JSON.readTree(bytes);
            if (read != null && read.isObject()) return read;
        } catch (JacksonException e) {
            throw new NotUnderstood("no JSON");
        }
        throw new NotUnderstood("no object");
    }

    /** An answer that is none. */
    static final class NotUnderstood extends IOException {
        NotUnderstood(String what) {
            super(what);
        }
    }
}
