package vn.motcua.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** What browsers complain of: parts of a page that come from another host or do not come, errors on the console, faults of scripts. */
final class Complaints {

    private static final Set<String> SELF = Set.of("localhost", "127.0.0.1");

    private final List<String> all = new CopyOnWriteArrayList<>();

    void listen(BrowserContext context) {
        context.onRequest(this::foreign);
        context.onResponse(this::failed);
        context.onConsoleMessage(this::console);
        context.onWebError(error -> all.add("script: " + error.error()));
    }

    List<String> all() {
        return List.copyOf(all);
    }

    private void foreign(Request request) {
        URI address = URI.create(request.url().replaceFirst("^(data:).*", "$1x"));
        boolean own = "data".equals(address.getScheme())
                || "blob".equals(address.getScheme())
                || SELF.contains(String.valueOf(address.getHost()));
        if (!own) all.add("another host: " + request.url());
    }

    /** Pages may say no; parts of pages may not. */
    private void failed(Response response) {
        String type = response.request().resourceType();
        boolean part = !type.equals("document") && !type.equals("fetch") && !type.equals("xhr");
        if (part && response.status() >= 400) all.add(response.status() + " " + response.url());
    }

    private void console(ConsoleMessage message) {
        boolean bad = message.type().equals("error") || message.type().equals("warning");
        if (bad && !message.text().startsWith("Failed to load resource")) all.add("console: " + message.text());
    }
}
