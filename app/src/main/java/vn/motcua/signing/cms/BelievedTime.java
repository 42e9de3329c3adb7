package vn.motcua.signing.cms;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.trust.EvidenceThen;
import vn.motcua.signing.trust.TrustThen;
import vn.motcua.signing.verdict.AlgorithmStanding;
import vn.motcua.signing.verdict.Trust;

/** Which time stamps are believed. */
@Component
public class BelievedTime {

    /** How far a server's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final TrustThen then;
    private final Vouching vouching;
    private final AlgorithmList algorithms;
    private final Clock clock;

    BelievedTime(TrustThen then, Vouching vouching, AlgorithmList algorithms, Clock clock) {
        this.then = then;
        this.vouching = vouching;
        this.algorithms = algorithms;
        this.clock = clock;
    }

    /**
     * The earliest time that one of them proves; empty if none is believed. What they are over the caller has looked at. Nothing proves when they were made, so they are judged for now: whoever stole a
     * server's key can write any time into a stamp.
     */
    public Optional<Instant> earliest(List<SeenToken> tokens) {
        Instant now = clock.instant();
        return earliest(tokens, now, EvidenceThen.none(now));
    }

    /**
     * The same of stamps that are proven to have been there at a time: their servers' certificates must have held then, whatever became of them since.
     *
     * @param there when they were there
     * @param evidence what was there with them
     */
    public Optional<Instant> earliest(List<SeenToken> tokens, Instant there, EvidenceThen evidence) {
        return tokens.stream()
                .filter(one -> !one.at().isAfter(there.plus(AHEAD)) && believed(one, there, evidence))
                .map(SeenToken::at)
                .min(Comparator.naturalOrder());
    }

    private boolean believed(SeenToken token, Instant at, EvidenceThen evidence) {
        Instant now = clock.instant();
        X509Certificate server = token.certificates().getFirst();
        return !token.at().isAfter(now.plus(AHEAD))
                && !token.at().isBefore(server.getNotBefore().toInstant())
                && algorithms.of(at, List.of(token.hash(), token.signedHash()), server) == AlgorithmStanding.GOOD
                && TrustThen.stamps(server)
                && vouching.all(server, token.certificates())
                && then.of(server, token.certificates(), at, now, evidence) == Trust.TRUSTED;
    }
}
