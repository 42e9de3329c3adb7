package vn.motcua.conformance.sso;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The portal of an agency as it is today: values are put into addresses and forms as they are, the secret travels in the body, nothing is
 * checked that the others do not check.
 */
final class Portal {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String provider;
    private final String id;
    private final String secret;
    private final String callback;

    Portal(String provider, String id, String secret, String callback) {
        this.provider = provider;
        this.id = id;
        this.secret = secret;
        this.callback = callback;
    }

    String callback() {
        return callback;
    }

    /** The address to which the person is sent; a state goes in unencoded. */
    String authorize(String more) {
        return provider + "/oauth2/authorize?response_type=code&client_id=" + id + "&redirect_uri=" + callback
                + "&scope=openid&acr_values=LoA1" + more;
    }

    /** The same with nothing that can be left out. */
    String authorizeBare(String more) {
        return provider + "/oauth2/authorize?response_type=code&client_id=" + id + "&redirect_uri=" + callback + more;
    }

    Answer token(String code) {
        return post(
                "/oauth2/token",
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + callback + "&client_id=" + id
                        + "&client_secret=" + secret);
    }

    Answer tokenInAnotherOrder(String code, String withSecret) {
        return post(
                "/oauth2/token",
                "client_secret=" + withSecret + "&redirect_uri=" + callback + "&client_id=" + id + "&code=" + code
                        + "&grant_type=authorization_code");
    }

    Answer userInfo(String token, String contentType, String body) {
        return post("/oauth2/userinfo", body, "Authorization", "Bearer " + token, "Content-Type", contentType);
    }

    Answer userInfo(String token) {
        return userInfo(token, "application/x-www-form-urlencoded", "");
    }

    Answer validate(String token) {
        return post("/oauth2/introspect", "token=" + token + "&state=0", "Authorization", "Bearer " + token);
    }

    Answer revoke(String form) {
        return post("/oauth2/revoke", form + "&client_id=" + id + "&client_secret=" + secret);
    }

    Answer logoutFromServer(String token, String target) {
        return post("/oidc/logout", "id_token_hint=" + token + "&post_logout_redirect_uri=" + target);
    }

    /** What stands in an answer's address under this name, byte for byte; empty if nothing does. */
    static String returned(Answer answer, String name) {
        String query = answer.location().substring(answer.location().indexOf('?') + 1);
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    Answer post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(provider + path))
                .header("Accept", "application/json")
                .POST(body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        boolean typed = Arrays.asList(headers).contains("Content-Type");
        if (!typed) request.header("Content-Type", "application/x-www-form-urlencoded");
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        try {
            return Answer.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
    }
}
