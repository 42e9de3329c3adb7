package vn.motcua.conformance.payment;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who pays on the pages, without a browser: follows links and sends forms as they stand there. */
final class Payer {

    private static final Pattern FORM =
            Pattern.compile("(?s)<form[^>]*action=\"(/payment/[^\"]+)\"[^>]*method=\"post\".*?</form>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern BANK = Pattern.compile("href=\"([^\"]*/payment/bank/[^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    /** Sets out to pay. */
    void begins(String address) throws Exception {
        String page = get(address);
        send(address, page, "");
    }

    /** Does at the bank what is said there. */
    void does(String address, String fault) throws Exception {
        Matcher bank = BANK.matcher(get(address));
        if (!bank.find()) throw new AssertionError("no way to the bank at " + address);
        String page = get(bank.group(1));
        send(bank.group(1), page, "&fault=" + fault);
    }

    private void send(String address, String page, String more) throws Exception {
        Matcher form = FORM.matcher(page);
        if (!form.find()) throw new AssertionError("no form at " + address);
        StringBuilder body = new StringBuilder();
        HIDDEN.matcher(form.group())
                .results()
                .forEach(one -> body.append(body.isEmpty() ? "" : "&")
                        .append(one.group(1))
                        .append('=')
                        .append(URLEncoder.encode(one.group(2), StandardCharsets.UTF_8)));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address).resolve(form.group(1)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body + more))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + " at " + address);
    }

    private String get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
