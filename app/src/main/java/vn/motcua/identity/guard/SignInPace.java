package vn.motcua.identity.guard;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.SignInName;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Refused;

/**
 * How fast passwords and codes may be tried. What slows down is the pair of a name and the place that tries it, never the name alone: whoever
 * comes from elsewhere, or from a browser they have signed in from before, is not hindered by what others do.
 */
@Component
public class SignInPace {

    private static final int NETWORK_BURST = 40;
    private static final Duration NETWORK_EACH = Duration.ofSeconds(20);

    private final Attempts attempts;
    private final KnownDevices devices;

    SignInPace(Attempts attempts, KnownDevices devices) {
        this.attempts = attempts;
        this.devices = devices;
    }

    /** Counts a try for a name; refuses one that comes too soon. Gives what {@link #right} needs to know. */
    public Try password(SignInName name, Network network, Optional<String> device) {
        boolean owner = device.filter(one -> devices.knows(name, one)).isPresent();
        Try attempt = new Try(
                owner
                        ? "device|" + name.value() + "|" + device.orElseThrow()
                        : "name|" + name.value() + "|" + network.area(),
                owner ? "" : "network|" + network.host());
        if (!owner) refuse(attempts.take(attempt.network(), NETWORK_BURST, NETWORK_EACH));
        refuse(attempts.take(attempt.key(), owner ? Pace.OWNER : Pace.STRANGER));
        return attempt;
    }

    /** The password was right: nothing of the try stays. */
    public void right(Try attempt) {
        attempts.forget(attempt.key());
        if (!attempt.network().isEmpty()) attempts.giveBack(attempt.network(), NETWORK_EACH);
    }

    /** Counts a second step that begins; refuses one where too many were begun and not finished. */
    public void challenge(AccountId account, Network network) {
        refuse(attempts.take(challengeKey(account, network), Pace.CHALLENGES));
    }

    /** A second step was finished: whoever has the password also has the rest. */
    public void finished(AccountId account, Network network) {
        attempts.forget(challengeKey(account, network));
    }

    /** Counts a try of something else that strangers may do, such as opening an account. */
    public void stranger(String what, Network network, int burst, Duration each) {
        refuse(attempts.take(what + "|" + network.host(), burst, each));
    }

    private static String challengeKey(AccountId account, Network network) {
        return "challenge|" + account + "|" + network.area();
    }

    private static void refuse(Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw Refused.because(IdentityRefusal.TOO_MANY_ATTEMPTS, time.toSeconds());
        });
    }

    /**
     * A try that was counted.
     *
     * @param key under what the name was counted
     * @param network under what the place was counted; empty if it was not
     */
    public record Try(String key, String network) {}
}
