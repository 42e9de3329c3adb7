package vn.motcua.conformance.sso;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Somebody's browser: keeps cookies, follows redirects as long as they stay at the provider, fills in forms. */
final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int MOST_STEPS = 12;

    private final String provider;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(String provider) {
        this.provider = provider;
    }

    Browser with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    /** Opens an address and follows; the answer is a page, or the step that leads away from the provider. */
    Answer open(String address) {
        return follow(send("GET", address, Map.of()));
    }

    /** Opens an address and follows nothing. */
    Answer peek(String address) {
        return send("GET", address, Map.of());
    }

    /** Sends the form with this field, as the page has it, with these values filled in. */
    Answer submit(Answer page, String action, Map<String, String> filled) {
        Element form = Jsoup.parse(page.body()).select("form[method=post]").stream()
                .filter(one -> one.attr("action").contains(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form " + action + " on:\n" + page.body()));
        Map<String, String> values = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(input -> values.put(input.attr("name"), input.attr("value")));
        values.putAll(filled);
        return follow(send("POST", form.attr("action"), values));
    }

    /** Signs in on the page that asks for it. */
    Answer signIn(Answer page, String name, String password) {
        return submit(page, "/sign-in", Map.of("name", name, "password", password));
    }

    Answer post(String address, Map<String, String> form) {
        return send("POST", address, form);
    }

    private Answer follow(Answer answer) {
        Answer here = answer;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (here.location().isEmpty()) return here;
            boolean away = !here.location().startsWith("/") && !here.location().startsWith(provider + "/");
            if (away) return here;
            here = send("GET", here.location(), Map.of());
        }
        throw new AssertionError("led around in circles");
    }

    private Answer send(String method, String address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address.startsWith("/") ? provider + address : address))
                .header("Accept", "text/html");
        if (method.equals("POST"))
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return Answer.of(answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
