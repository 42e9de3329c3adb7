package vn.motcua.payment.bank;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.motcua.payment.spi.ProviderAway;

/** Posts a signed JSON document and reads a short answer. Follows nothing, waits no longer than told, takes no more than a quarter of a megabyte. */
public final class WireLine {

    private static final int MOST = 256 << 10;

    private final HttpClient http;
    private final Duration patience;

    /** @param patience for a whole call */
    public WireLine(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * An answer.
     *
     * @param status its HTTP status
     * @param body what it says
     */
    public record Answer(int status, byte[] body) {}

    /** Posts. */
    public Answer post(String address, String key, byte[] body, Instant now) {
        String time = Long.toString(now.getEpochSecond());
        return post(
                address,
                body,
                Map.of(WireSignature.TIME, time, WireSignature.SIGN, WireSignature.sign(key, time, body)));
    }

    /** Posts with headers of one's own. */
    public Answer post(String address, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> call = http.sendAsync(
                request.build(), HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST));
        try {
            HttpResponse<byte[]> response = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.body());
        } catch (ExecutionException e) {
            throw new ProviderAway(String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            call.cancel(true); // head or body: the whole call has one end
            throw new ProviderAway("no whole answer in time");
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProviderAway("interrupted");
        }
    }
}
