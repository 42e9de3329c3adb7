package vn.motcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** A run of the build: starts, looks at the first pages, ends. The virtual machine writes down what it loaded for the next start. */
final class Training {

    private static final List<String> PAGES =
            List.of("/", "/status", "/directory", "/directory?q=ha+noi", "/identity/sign-in", "/?lang=en");

    private Training() {}

    static void run(LaunchOptions options) {
        try (ConfigurableApplicationContext context = Server.run(options);
                HttpClient client = HttpClient.newHttpClient()) {
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (String page : PAGES) {
                URI address = URI.create("http://localhost:" + port + page);
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
