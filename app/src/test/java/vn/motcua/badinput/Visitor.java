package vn.motcua.badinput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.motcua.kernel.text.Language;

/** Somebody with a keyboard and bad manners: well-formed requests through a client, others byte by byte. */
final class Visitor {

    private static final String TOKEN = "c2f3b6a0-4d3e-4c55-9d0a-0f7f3f0e8a11";

    private final int port;
    private final String cookies;
    private final String formCookie;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Visitor(int port, Language language, String formCookie, String more) {
        this.port = port;
        this.formCookie = formCookie;
        this.cookies = "lang=" + language.tag() + (more.isEmpty() ? "" : "; " + more);
    }

    /** Asks for a path, as it is written. */
    Answer get(String path) {
        return send("GET", path, "", "");
    }

    /** Sends a form that came from nowhere. */
    Answer postForged(String path, String form) {
        return send("POST", path, "application/x-www-form-urlencoded", form);
    }

    /** Sends a form as if our page had shown it. */
    Answer post(String path, String form) {
        return send(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                form + (form.isEmpty() ? "" : "&") + "_csrf=" + TOKEN);
    }

    /** Any method, any content. */
    Answer send(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", cookies + "; " + formCookie + "=" + TOKEN)
                .header("Accept", "text/html")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) request.header("Content-Type", type);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) { // the server may hang up on somebody who sends too much
            return new Answer(0, "", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes, without a line of help, and reads until the other side hangs up or the time is over. */
    Answer raw(String bytes, Duration patience) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) patience.toMillis());
            write(socket, bytes);
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Socket socket, String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException hungUp) {
            // whatever was answered before can still be read
        }
    }

    private static Answer read(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketTimeoutException | SocketException over) {
            // what came until then is the answer
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = all.toString(StandardCharsets.UTF_8);
        if (!text.startsWith("HTTP/1.1 ")) return new Answer(0, "", text);
        int end = text.indexOf("\r\n\r\n");
        return new Answer(Integer.parseInt(text.substring(9, 12)), "", end < 0 ? text : text.substring(end));
    }
}
