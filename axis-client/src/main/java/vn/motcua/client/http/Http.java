package vn.motcua.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import vn.motcua.client.AxisRefused;

/** Asks over HTTP, and asks again where an answer is not known or the axis says to wait. */
public final class Http implements AutoCloseable {

    private static final int TRIES = 6;

    private final Duration firstWait;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * Asks with these pauses.
     *
     * @param firstWait before the second try; each further one twice as long
     */
    public Http(Duration firstWait) {
        this.firstWait = firstWait;
    }

    /** What is made of an answer. */
    @FunctionalInterface
    public interface Reading<T> {

        /** Reads the answer to its end; {@link Later} if it says to come again. */
        T read(HttpResponse<InputStream> answer) throws IOException, AxisRefused;
    }

    /**
     * Asks until there is an answer.
     *
     * @param request made anew for each try
     * @throws IOException if no try had an answer
     */
    public <T> T ask(Supplier<HttpRequest> request, Reading<T> reading) throws IOException, AxisRefused {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<InputStream> answer =
                        client.send(request.get(), HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = answer.body()) {
                    return reading.read(answer);
                }
            } catch (IOException e) {
                if (attempt == TRIES) throw e;
                pause(e instanceof Later later ? later.wait(backOff(attempt)) : backOff(attempt), e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private Duration backOff(int attempt) {
        return firstWait.multipliedBy(1L << (attempt - 1));
    }

    private static void pause(Duration time, IOException why) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            why.addSuppressed(interrupted(e));
            throw why;
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException(e);
    }
}
