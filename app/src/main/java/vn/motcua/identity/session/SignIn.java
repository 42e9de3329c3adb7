package vn.motcua.identity.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.factor.Demand;
import vn.motcua.identity.factor.Factor;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/**
 * What a session says: who signed in, since when, by which factors. Kept as JSON, so that a session outlives a new version of the program.
 *
 * @param account who
 * @param since when they began; a session ends twelve hours later whatever happens (SR-23)
 * @param factors what was shown, and when last
 * @param actingFor the key of the agency that an official chose to act for; {@code null}: the one they serve
 * @param demand how much has to be shown before anything opens
 * @param representing the mandate by which a citizen acts for somebody else; {@code null}: for themselves
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SignIn(
        UUID account,
        Instant since,
        Map<Factor, Instant> factors,
        Demand demand,
        @Nullable Long actingFor,
        @Nullable UUID representing) {

    /** The longest that a session lasts. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** For how long a factor counts as shown just now (step-up). */
    public static final Duration FRESH = Duration.ofMinutes(5);

    /** How long somebody may take between the first factor and the second. */
    public static final Duration HALF_WAY = Duration.ofMinutes(15);

    public SignIn {
        factors = Map.copyOf(factors);
    }

    /** Somebody begins, by one factor. */
    public static SignIn begin(AccountId account, Factor factor, Demand demand, Instant now) {
        return new SignIn(account.value(), now, Map.of(factor, now), demand, null, null);
    }

    /** The same with one more factor shown, or shown again. */
    public SignIn with(Factor factor, Instant now) {
        Map<Factor, Instant> more = new EnumMap<>(Factor.class);
        more.putAll(factors);
        more.put(factor, now);
        return new SignIn(account, since, more, demand, actingFor, representing);
    }

    /** The same for an account of which something else is demanded now. */
    public SignIn demanding(Demand other) {
        return new SignIn(account, since, factors, other, actingFor, representing);
    }

    /** The same, acting for an agency. */
    public SignIn actingFor(AgencyId agency) {
        return new SignIn(account, since, factors, demand, agency.value(), representing);
    }

    /** The same, acting for somebody else by a mandate; for oneself again without one. */
    public SignIn representing(@Nullable UUID mandate) {
        return new SignIn(account, since, factors, demand, actingFor, mandate);
    }

    /** Names the session through all its steps, while its id changes; says nothing and opens nothing. */
    public String key() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((account + "|" + since).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When a factor was last shown. */
    public Instant lastShown() {
        return factors.values().stream().max(Instant::compareTo).orElse(since);
    }

    /** True if enough was shown. */
    public boolean enough() {
        return demand.metBy(factors.keySet());
    }

    /** True if it has lasted as long as it may. */
    public boolean over(Instant now) {
        return now.isAfter(since.plus(enough() ? LONGEST : HALF_WAY));
    }

    /** True if a factor that tells the person from a thief of the session was shown just now. */
    public boolean fresh(Instant now) {
        return factors.entrySet().stream()
                .anyMatch(shown ->
                        demand.confirmedBy(shown.getKey()) && !shown.getValue().isBefore(now.minus(FRESH)));
    }
}
