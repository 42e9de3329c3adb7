package vn.motcua.conformance.payment;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The portal's page on which a payer types a dossier's code. */
final class LookUp {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    LookUp(int port) {
        this.address = "http://localhost:" + port + "/payment/lookup";
    }

    /** Where one lands, in the first line, and what stands there. */
    String pays(String agency, String dossier) throws Exception {
        String page = http.send(
                        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        StringBuilder body =
                new StringBuilder("agency=" + agency + "&code=" + URLEncoder.encode(dossier, StandardCharsets.UTF_8));
        String form = page.substring(page.indexOf("action=\"/payment/lookup\""));
        HIDDEN.matcher(form)
                .results()
                .forEach(one -> body.append('&')
                        .append(one.group(1))
                        .append('=')
                        .append(URLEncoder.encode(one.group(2), StandardCharsets.UTF_8)));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.uri() + "\n" + answer.body();
    }
}
