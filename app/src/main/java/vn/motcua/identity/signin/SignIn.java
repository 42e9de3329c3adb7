package vn.motcua.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.factor.Factor;
import vn.motcua.kernel.AccountId;

/**
 * What a session says: who signed in, since when, by which factors. Kept as JSON, so that a session outlives a new version of the program.
 *
 * @param account who
 * @param since when they signed in; a session ends twelve hours later whatever happens (SR-23)
 * @param factors what was shown, and when last
 * @param actingFor the agency on whose behalf an official chose to act
 */
public record SignIn(
        UUID account,
        Instant since,
        Map<Factor, Instant> factors,
        @Nullable Long actingFor) {

    /** The longest that a session lasts. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** For how long a factor counts as shown just now (step-up). */
    public static final Duration FRESH = Duration.ofMinutes(5);

    public SignIn {
        factors = Map.copyOf(factors);
    }

    /** Somebody begins, by one factor. */
    public static SignIn begin(AccountId account, Factor factor, Instant now) {
        return new SignIn(account.value(), now, Map.of(factor, now), null);
    }

    /** The same with one more factor shown, or shown again. */
    public SignIn with(Factor factor, Instant now) {
        Map<Factor, Instant> more = new EnumMap<>(Factor.class);
        more.putAll(factors);
        more.put(factor, now);
        return new SignIn(account, since, more, actingFor);
    }

    /** True if it has lasted as long as any may. */
    public boolean over(Instant now) {
        return now.isAfter(since.plus(LONGEST));
    }

    /** True if a factor was shown just now. */
    public boolean fresh(Instant now) {
        return factors.values().stream().anyMatch(shown -> !shown.isBefore(now.minus(FRESH)));
    }
}
