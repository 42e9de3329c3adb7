package vn.motcua.client.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.http.Http;
import vn.motcua.client.http.Later;
import vn.motcua.client.http.Transfer;
import vn.motcua.client.json.Json;

/** Calls of the exchange: arguments as signed headers, one line of JSON as answer. */
final class ExchangeCalls implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Set<String> REPEATED = Set.of("20", "21");
    private static final int MOST = 64 << 20;

    private final Http http = new Http(FIRST_WAIT);
    private final URI endpoint;
    private final SignedArguments arguments;

    ExchangeCalls(URI endpoint, String system, String secret) {
        this.endpoint = endpoint;
        this.arguments = new SignedArguments(system, secret);
    }

    /** What is made of a file that comes. */
    @FunctionalInterface
    interface Saving<T> {
        T save(InputStream body, long length) throws IOException;
    }

    /** Calls an operation that needs no body. */
    Json post(String operation, Map<String, String> given) throws IOException, AxisRefused {
        return post(operation, given, () -> Transfer.body(new byte[0]));
    }

    /** Calls an operation. */
    Json post(String operation, Map<String, String> given, Supplier<BodyPublisher> body)
            throws IOException, AxisRefused {
        return http.ask(
                () -> request(operation, given)
                        .header("Content-Type", "application/octet-stream")
                        .POST(body.get())
                        .build(),
                ExchangeCalls::answer);
    }

    /** Downloads. The operation refuses with 404 and says nothing. */
    <T> T get(String operation, Map<String, String> given, Saving<T> saving) throws IOException, AxisRefused {
        return http.ask(() -> request(operation, given).GET().build(), answer -> {
            if (answer.statusCode() == 404) throw new AxisRefused("10", "404", "");
            refuse(answer);
            return saving.save(
                    answer.body(),
                    answer.headers().firstValueAsLong("Content-Length").orElse(0));
        });
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String operation, Map<String, String> given) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(endpoint + "/axis/exchange/" + operation))
                .timeout(LONGEST);
        arguments.headers(given).forEach(builder::header);
        return builder;
    }

    private static Json answer(HttpResponse<InputStream> answer) throws IOException, AxisRefused {
        String text = new String(answer.body().readNBytes(MOST), StandardCharsets.UTF_8);
        refuse(answer);
        Json json = parsed(text);
        String code = json.get("ErrorCode").text();
        if (code.equals("0")) return json;
        if (REPEATED.contains(code)) throw new Later(json.get("ErrorDesc").text(), 0);
        throw new AxisRefused(code, json.get("ErrorDesc").text(), "");
    }

    /** What comes before the operation is known: the wrong address, or a server that is busy or broken. */
    private static void refuse(HttpResponse<InputStream> answer) throws IOException, AxisRefused {
        int status = answer.statusCode();
        if (status <= 201) return;
        if (status >= 400 && status < 500 && status != 408 && status != 429)
            throw new AxisRefused("HTTP_" + status, "HTTP " + status + " " + answer.uri(), "");
        throw new Later("HTTP " + status, Later.seconds(answer));
    }

    private static Json parsed(String text) throws IOException {
        try {
            return Json.read(text);
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }
}
