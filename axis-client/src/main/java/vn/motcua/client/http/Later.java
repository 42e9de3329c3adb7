package vn.motcua.client.http;

import java.io.IOException;
import java.io.Serial;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The axis says to come again: it is busy, too much was asked, or the same sending is still running. */
public final class Later extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private static final long LONGEST_SECONDS = 60;

    private final long seconds;

    /**
     * An answer that says so.
     *
     * @param seconds how long to wait; 0 if it does not say
     */
    public Later(String sentence, long seconds) {
        super(sentence);
        this.seconds = Math.min(seconds, LONGEST_SECONDS);
    }

    /** What the header {@code Retry-After} says, in seconds; 0 if there is none. */
    public static long seconds(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(Long::valueOf)
                .orElse(0L);
    }

    Duration wait(Duration usual) {
        return seconds == 0 ? usual : Duration.ofSeconds(seconds);
    }
}
