package vn.motcua.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser and the application they sign in at. */
final class SignOnCaller {

    private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final String NUMBER = "001190000999";
    private static final String PASSWORD = "con trâu đi trước cái cày đi sau";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String origin;
    private final String client;
    private final String secret;
    private final String callback;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String access = "";

    SignOnCaller(int port, String client, String secret, String callback) {
        origin = "http://localhost:" + port;
        this.client = client;
        this.secret = secret;
        this.callback = callback;
    }

    /** Opens the account that signs in. */
    void register() throws Exception {
        HttpResponse<String> answer = form("/identity/register/citizen", Map.of("name", "Bench", "number", NUMBER, "password", PASSWORD, "again", PASSWORD));
        if (answer.statusCode() != 303) throw new IOException("no account: " + answer.statusCode());
    }

    /** Signs in anew: a password is judged. */
    boolean signIn() throws Exception {
        String device = cookies.keySet().stream().filter(name -> name.contains("device")).findFirst().orElse("");
        String known = cookies.get(device);
        cookies.clear();
        if (known != null) cookies.put(device, known);
        HttpResponse<String> answer = form("/identity/sign-in", Map.of("name", NUMBER, "password", PASSWORD, "back", "/status"));
        if (answer.statusCode() != 303) throw new IOException("not signed in: " + answer.statusCode());
        return true;
    }

    /** A request with a live session, the code for tokens, user information. */
    boolean whole() throws Exception {
        HttpResponse<String> back = send("GET", "/oauth2/authorize?response_type=code&scope=openid&client_id=" + client + "&redirect_uri=" + callback + "&state=x", "", "", true);
        String location = back.headers().firstValue("Location").orElse("");
        if (!location.startsWith(callback + "?code=")) throw new IOException(back.statusCode() + " " + location);
        String code = location.substring(callback.length() + 6, location.indexOf('&'));
        String tokens = ok(send(
                "POST",
                "/oauth2/token",
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + callback + "&client_id=" + client + "&client_secret=" + secret,
                "",
                false));
        Matcher found = TOKEN.matcher(tokens);
        if (!found.find()) throw new IOException(tokens);
        access = found.group(1);
        return userInfo();
    }

    boolean userInfo() throws Exception {
        return ok(send("POST", "/oauth2/userinfo", "", access, false)).contains("TechID");
    }

    boolean introspect() throws Exception {
        return ok(send("POST", "/oauth2/introspect", "token=" + access + "&state=0", access, false)).contains("true");
    }

    private HttpResponse<String> form(String path, Map<String, String> values) throws Exception {
        Matcher found = FORM.matcher(send("GET", path, "", "", true).body());
        if (!found.find()) throw new IOException("no form at " + path);
        String body = values.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, body + "&_csrf=" + URLEncoder.encode(found.group(1), StandardCharsets.UTF_8), "", true);
    }

    private HttpResponse<String> send(String method, String path, String body, String bearer, boolean browser) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        if (method.equals("POST"))
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) request.header("Authorization", "Bearer " + bearer);
        if (browser) request.header("Accept", "text/html");
        if (browser && !cookies.isEmpty())
            request.header("Cookie", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; ")));
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (browser) answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }

    private static String ok(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + " " + answer.body());
        return answer.body();
    }
}
