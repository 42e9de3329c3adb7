package vn.motcua.identity.guard;

import java.time.Duration;

/**
 * How fast something may be tried.
 *
 * @param free tries that need not wait
 * @param first how long the next one waits; each one after that twice as long
 * @param longest the longest wait: nobody is ever locked out
 * @param forget after how long without a try all is forgotten
 */
public record Pace(int free, Duration first, Duration longest, Duration forget) {

    /** Passwords for one name, from one network that this account was never signed in from. */
    public static final Pace STRANGER = new Pace(5, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(12));

    /** Passwords for one name, from a device of its owner. */
    public static final Pace OWNER = new Pace(10, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));

    /** Second steps begun and not finished: somebody has the password and no code. */
    public static final Pace CHALLENGES =
            new Pace(5, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(12));
}
