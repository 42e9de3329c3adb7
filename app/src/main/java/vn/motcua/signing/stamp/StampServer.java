package vn.motcua.signing.stamp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who is asked for time stamps: the server of {@code motcua.signing.tsa}, or our own authority, in process, where none is set. */
@Component
class StampServer {

    private static final int LARGEST = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TimeStampAuthority own;
    private final String address;

    StampServer(TimeStampAuthority own, @Value("${motcua.signing.tsa:}") String address) {
        this.own = own;
        this.address = address.strip();
    }

    /** The answer to a question, as it came. */
    byte[] ask(byte[] question) {
        return address.isEmpty() ? own.answer(question) : elsewhere(question);
    }

    private byte[] elsewhere(byte[] question) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/timestamp-query")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            var sent = client.sendAsync(
                    request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
            try {
                HttpResponse<byte[]> answer = sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS); // to its last byte
                if (answer.statusCode() != 200) throw new NoStamp(StampFault.AWAY);
                return answer.body();
            } finally {
                client.shutdownNow(); // nothing of a slow answer is waited for
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new NoStamp(StampFault.AWAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoStamp(StampFault.AWAY);
        }
    }
}
