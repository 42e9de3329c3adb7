package vn.motcua.identity.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.session.SignIn;

/** Gives tokens out, and looks at those that are shown. */
@Component
public class TokenDesk {

    private static final Duration ACCESS = Duration.ofHours(1);

    private final TokenRepository tokens;
    private final IdTokens ids;
    private final Clock clock;

    TokenDesk(TokenRepository tokens, IdTokens ids, Clock clock) {
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An access token that is good.
     *
     * @param signOn what it belongs to
     * @param issuedAt when it was given out
     * @param expiresAt until when it is good
     */
    public record Access(SignOn signOn, Instant issuedAt, Instant expiresAt) {}

    /** The access token, if it is good now. */
    public Optional<Access> access(String token) {
        return tokens.find(token)
                .filter(kept -> kept.kind() == TokenRepository.Kind.ACCESS && kept.good(clock.instant()))
                .map(kept -> new Access(kept.signOn(), kept.issuedAt(), kept.expiresAt()));
    }

    /** The sign-in that an ID token or an access token of ours belongs to, however old the token is. */
    public Optional<SignOn> behind(String token, SignOnRepository signOns) {
        Optional<SignOn> byAccess = tokens.find(token).map(TokenRepository.Kept::signOn);
        return byAccess.isPresent() ? byAccess : ids.signOn(token).flatMap(signOns::find);
    }

    /** Has at hand what {@link #make} needs. */
    void ready() {
        ids.ready();
    }

    /** New tokens; the refresh token lasts as long as a session here may. */
    Tokens make(Client client, SignOn signOn, boolean first) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, signOn.sessionSince().plus(SignIn.LONGEST));
        Duration good = left.compareTo(ACCESS) < 0 ? left : ACCESS;
        TokenRepository.Pair pair = tokens.make(signOn.id(), good, left);
        String id = ids.make(client, signOn, pair.access(), first);
        return new Tokens(pair.access(), pair.refresh(), id, good.toSeconds(), signOn);
    }
}
