package vn.motcua.identity.signon.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.client.ClientKeys;
import vn.motcua.identity.client.ClientSecret;
import vn.motcua.identity.jose.Jws;
import vn.motcua.identity.signon.SignOnProblem;
import vn.motcua.portal.PublicAddress;

/** What an application signs to show that it is itself (private_key_jwt, RFC 7523): for us, for some minutes, once. */
@Component
class SignedAssertions {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final ClientKeys keys;
    private final Jws jws;
    private final JsonMapper json;
    private final PublicAddress address;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignedAssertions(ClientKeys keys, Jws jws, JsonMapper json, PublicAddress address, JdbcClient jdbc, Clock clock) {
        this.keys = keys;
        this.jws = jws;
        this.json = json;
        this.address = address;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose it claims to be; nothing is believed yet. */
    String claimed(String assertion) {
        String[] parts = assertion.split("\\.", -1);
        if (parts.length != 3) throw SignOnProblem.unknownClient();
        try {
            return json.readTree(Base64.getUrlDecoder().decode(parts[1]))
                    .path("sub")
                    .asString("");
        } catch (IllegalArgumentException | JacksonException e) {
            throw SignOnProblem.unknownClient();
        }
    }

    /** True if the application signed it, for us, for now, and never showed it before. */
    boolean hold(Client client, String assertion) {
        Optional<JsonNode> claims = jws.open(assertion, keys.of(client));
        return claims.filter(one -> one.path("iss").asString("").equals(client.id()))
                .filter(one -> one.path("sub").asString("").equals(client.id()))
                .filter(one -> forUs(one.path("aud")))
                .filter(this::now)
                .filter(one -> first(client, one))
                .isPresent();
    }

    private boolean forUs(JsonNode audience) {
        Set<String> us = Set.of(address.origin(), address.of("/oauth2/token"), address.of("/oauth2/par"));
        if (audience.isString()) return us.contains(audience.asString());
        return audience.isArray()
                && audience.size() == 1
                && us.contains(audience.get(0).asString(""));
    }

    private boolean now(JsonNode claims) {
        Instant now = clock.instant();
        Instant until = Instant.ofEpochSecond(claims.path("exp").asLong(0));
        Instant from = Instant.ofEpochSecond(claims.path("nbf").asLong(0));
        return until.isAfter(now.minus(SKEW)) && until.isBefore(now.plus(LONGEST)) && from.isBefore(now.plus(SKEW));
    }

    private boolean first(Client client, JsonNode claims) {
        String id = claims.path("jti").asString("");
        return !id.isEmpty()
                && jdbc.sql(
                                        "insert into identity.client_assertion (digest, expires_at) values (?, ?) on conflict do nothing")
                                .params(
                                        ClientSecret.digest(client.id() + '\0' + id),
                                        clock.instant().plus(LONGEST).plus(SKEW).atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void forget() {
        jdbc.sql("delete from identity.client_assertion where expires_at < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
