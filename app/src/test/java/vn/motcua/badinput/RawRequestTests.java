package vn.motcua.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.kernel.text.Language;
import vn.motcua.testing.RunningTest;

/** Requests that no browser would send, byte by byte: refused or cut off, never a fault, and the server goes on. */
@RunningTest
class RawRequestTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String HOST = "Host: localhost\r\n";
    private static final String END = "Connection: close\r\n\r\n";

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port, Language.VI, "form", "");
    }

    static Stream<Map.Entry<String, String>> refused() {
        return Map.ofEntries(
                        Map.entry(
                                "a header of a megabyte",
                                "GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(1 << 20) + "\r\n" + END),
                        Map.entry(
                                "ten thousand headers", "GET / HTTP/1.1\r\n" + HOST + "X: a\r\n".repeat(10_000) + END),
                        Map.entry(
                                "an address of a megabyte",
                                "GET /" + "a".repeat(1 << 20) + " HTTP/1.1\r\n" + HOST + END),
                        Map.entry("no host", "GET / HTTP/1.1\r\n" + END),
                        Map.entry("two hosts", "GET / HTTP/1.1\r\n" + HOST + "Host: example.org\r\n" + END),
                        Map.entry("a host that is none", "GET / HTTP/1.1\r\nHost: a b<c>\r\n" + END),
                        Map.entry("a path upwards", "GET /../../../../etc/passwd HTTP/1.1\r\n" + HOST + END),
                        Map.entry("an encoded path upwards", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + HOST + END),
                        Map.entry("an encoded slash", "GET /portal%2Fassets HTTP/1.1\r\n" + HOST + END),
                        Map.entry("a backslash", "GET /..\\..\\windows HTTP/1.1\r\n" + HOST + END),
                        Map.entry("a path parameter", "GET /status;jsessionid=1/../x HTTP/1.1\r\n" + HOST + END),
                        Map.entry("broken percent signs", "GET /search?q=%zz HTTP/1.1\r\n" + HOST + END),
                        Map.entry("a percent sign at the end", "GET /search?q=% HTTP/1.1\r\n" + HOST + END),
                        Map.entry("bytes that are no UTF-8", "GET /search?q=\u00ff\u00fe HTTP/1.1\r\n" + HOST + END),
                        Map.entry("a NUL in the address", "GET /sea\u0000rch HTTP/1.1\r\n" + HOST + END),
                        Map.entry("a NUL in a header", "GET / HTTP/1.1\r\n" + HOST + "X: a\u0000b\r\n" + END),
                        Map.entry("a version that is none", "GET / HTTP/9.9\r\n" + HOST + END),
                        Map.entry("a method that is none", "G<T / HTTP/1.1\r\n" + HOST + END),
                        Map.entry("another protocol", "SSH-2.0-client\r\n\r\n"),
                        Map.entry(
                                "two lengths",
                                "POST /identity/sign-in HTTP/1.1\r\n" + HOST
                                        + "Content-Length: 3\r\nContent-Length: 4\r\n" + END + "a=1"),
                        Map.entry(
                                "a length below nothing",
                                "POST /identity/sign-in HTTP/1.1\r\n" + HOST + "Content-Length: -3\r\n" + END + "a=1"),
                        Map.entry(
                                "length and chunks",
                                "POST /identity/sign-in HTTP/1.1\r\n" + HOST
                                        + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n" + END + "0\r\n\r\n"),
                        Map.entry(
                                "chunks that are none",
                                "POST /identity/sign-in HTTP/1.1\r\n" + HOST + form() + "Transfer-Encoding: chunked\r\n"
                                        + END + "zz\r\nabc\r\n"),
                        Map.entry(
                                "unknown coding",
                                "POST /identity/sign-in HTTP/1.1\r\n" + HOST + "Transfer-Encoding: rot13\r\n" + END
                                        + "a=1"),
                        Map.entry(
                                "parts without end",
                                "POST /identity/sign-in HTTP/1.1\r\n" + HOST
                                        + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 40\r\n"
                                        + END + "--x\r\nContent-Disposition: form-data; name"),
                        Map.entry(
                                "parts without boundary",
                                "POST /identity/sign-in HTTP/1.1\r\n" + HOST
                                        + "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n" + END + "abc"),
                        Map.entry(
                                "an absolute address elsewhere",
                                "GET http://example.org/nothing HTTP/1.1\r\nHost: example.org\r\n" + END))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefused(Map.Entry<String, String> request) {
        Answer answer = visitor.raw(request.getValue(), PATIENCE);
        assertThat(answer.complaints(Language.VI)).isEmpty();
        assertThat(answer.status())
                .as(answer.body())
                .satisfiesAnyOf(
                        status -> assertThat(status).isBetween(400, 499),
                                status -> assertThat(status).isZero(),
                        status -> assertThat(status).isEqualTo(505),
                                status -> assertThat(status).isEqualTo(501));
        assertThat(answer.body()).doesNotContain("root:x:");
        assertThat(visitor.get("/status").status()).as("the server goes on").isEqualTo(200);
    }

    /** Both at once, because each takes the time that a slow line is given. */
    @Test
    void thoseWhoStopInTheMiddleAreHungUpOn() {
        String lying = "POST /identity/sign-in HTTP/1.1\r\n" + HOST + form() + "Content-Length: 5000\r\n" + END + "a=1";
        long begun = System.nanoTime();
        Answer[] answers = Stream.of("GET / HTTP/1.1\r\nHost: local", lying)
                .map(half -> CompletableFuture.supplyAsync(() -> visitor.raw(half, Duration.ofSeconds(40))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toArray(Answer[]::new);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(35));
        for (Answer answer : answers) {
            assertThat(answer.complaints(Language.VI)).isEmpty();
            assertThat(answer.status()).isIn(0, 400, 408);
        }
    }

    private static String form() {
        return "Content-Type: application/x-www-form-urlencoded\r\n";
    }
}
