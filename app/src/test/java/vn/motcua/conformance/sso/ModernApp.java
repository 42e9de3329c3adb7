package vn.motcua.conformance.sso;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A new application: proof key, nonce, secret in a header. */
final class ModernApp {

    static final String CALLBACK = "https://app.example/callback";
    static final String GOODBYE = "https://app.example/goodbye";
    static final String VERIFIER = "a-proof-key-of-more-than-forty-three-characters-0123";

    private final String provider;
    private final String id;
    private final String secret;

    ModernApp(String provider, String id, String secret) {
        this.provider = provider;
        this.id = id;
        this.secret = secret;
    }

    String id() {
        return id;
    }

    /** The parameters of a proper request. */
    Map<String, String> request() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", id);
        request.put("redirect_uri", CALLBACK);
        request.put("scope", "openid profile email phone person");
        request.put("state", "st-1");
        request.put("nonce", "no-1");
        request.put("code_challenge", challenge());
        request.put("code_challenge_method", "S256");
        return request;
    }

    String authorize(String... more) {
        Map<String, String> request = request();
        for (int i = 0; i < more.length; i += 2) {
            if (more[i + 1].isEmpty()) request.remove(more[i]);
            else request.put(more[i], more[i + 1]);
        }
        return provider + "/oauth2/authorize?" + encoded(request);
    }

    Answer token(String code, String verifier) {
        return call(
                "/oauth2/token",
                encoded(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        CALLBACK,
                        "code_verifier",
                        verifier)));
    }

    Answer token(String code) {
        return token(code, VERIFIER);
    }

    Answer refresh(String token) {
        return call("/oauth2/token", "grant_type=refresh_token&refresh_token=" + token);
    }

    Answer userInfo(String token) {
        return post("/oauth2/userinfo", "", "Authorization", "Bearer " + token);
    }

    /** A call under the application's own secret. */
    Answer call(String path, String form) {
        return post(
                path,
                form,
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    Answer post(String path, String form, String... headers) {
        return new Portal(provider, id, secret, CALLBACK).post(path, form, headers);
    }

    static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
