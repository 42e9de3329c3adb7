package vn.motcua.identity.signon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.jose.Jws;
import vn.motcua.portal.PublicAddress;

/** ID tokens and logout tokens: signed, and nothing personal in them, as existing portals pass them on in addresses. */
@Component
class IdTokens {

    static final Duration GOOD = Duration.ofHours(1);

    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration NOTICE_GOOD = Duration.ofMinutes(2);

    private final Jws jws;
    private final TokenKeys keys;
    private final SubjectNames subjects;
    private final PublicAddress address;
    private final Clock clock;

    IdTokens(Jws jws, TokenKeys keys, SubjectNames subjects, PublicAddress address, Clock clock) {
        this.jws = jws;
        this.keys = keys;
        this.subjects = subjects;
        this.address = address;
        this.clock = clock;
    }

    /** Has the keys at hand, before a transaction begins that must not wait for another connection. */
    void ready() {
        keys.open(keys.signing().id());
    }

    /** The token that tells an application who signed in. */
    String make(Client client, SignOn signOn, String accessToken, boolean first) {
        Instant now = clock.instant();
        Map<String, Object> claims = head(client, signOn, now, now.plus(GOOD));
        claims.put("jti", signOn.id().toString());
        claims.put("azp", client.id());
        claims.put("auth_time", signOn.authTime().getEpochSecond());
        if (first && signOn.nonce() != null) claims.put("nonce", signOn.nonce());
        claims.put("acr", signOn.level().code());
        claims.put("amr", methods(signOn.factors()));
        claims.put("at_hash", half(accessToken));
        return sign("JWT", claims);
    }

    /** The token that tells an application that somebody signed out. */
    String makeLogout(Client client, SignOn signOn) {
        Instant now = clock.instant();
        Map<String, Object> claims = head(client, signOn, now, now.plus(NOTICE_GOOD));
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("events", Map.of(LOGOUT_EVENT, Map.of()));
        return sign("logout+jwt", claims);
    }

    /** The key of the sign-in that an ID token of ours belongs to, however old it is; empty if we did not sign it. */
    Optional<UUID> signOn(String token) {
        return jws.open(token, keys.verification())
                .filter(claims -> claims.path("iss").asString("").equals(address.origin()))
                .filter(claims -> claims.has("auth_time")) // an ID token, not a notice of ours
                .map(claims -> claims.path("jti"))
                .filter(JsonNode::isString)
                .map(jti -> UUID.fromString(jti.asString()));
    }

    private Map<String, Object> head(Client client, SignOn signOn, Instant now, Instant until) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", address.origin());
        claims.put("sub", subjects.of(client, signOn.account()));
        claims.put("aud", client.id());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", until.getEpochSecond());
        claims.put("sid", subjects.session(client, signOn.sessionKey()));
        return claims;
    }

    private String sign(String type, Map<String, Object> claims) {
        String key = keys.signing().id();
        return jws.sign(keys.open(key), key, type, claims);
    }

    /** How the person showed who they are, in the words of RFC 8176. */
    private static List<String> methods(Set<Factor> factors) {
        Set<String> methods = new TreeSet<>();
        for (Factor factor : factors)
            methods.add(
                    switch (factor) {
                        case PASSWORD -> "pwd";
                        case TOTP, RECOVERY_CODE -> "otp";
                        case PASSKEY -> "hwk";
                        case OUTSIDE, OUTSIDE_STRONG -> ""; // no word for it there
                    });
        methods.remove("");
        if (AssuranceLevel.of(factors) == AssuranceLevel.LOA2) methods.add("mfa");
        return List.copyOf(methods);
    }

    private static String half(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, digest.length / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
