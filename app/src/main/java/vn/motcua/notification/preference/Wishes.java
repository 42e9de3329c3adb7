package vn.motcua.notification.preference;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import vn.motcua.kernel.text.Language;
import vn.motcua.notification.channel.Way;

/**
 * What somebody wants to be told, and when.
 *
 * @param language in which
 * @param digest true: what only tells comes once a day by e-mail, in one letter
 * @param quietFrom from this hour on the telephone stays still
 * @param quietTo until this hour; the same as {@code quietFrom}: it never does
 * @param work whether whoever works here is told each morning what waits
 */
public record Wishes(
        Language language,
        Reach email,
        Reach sms,
        Reach push,
        boolean digest,
        int quietFrom,
        int quietTo,
        boolean work) {

    /** When the daily letter goes. */
    public static final LocalTime DIGEST_AT = LocalTime.of(7, 30);

    /** Of somebody who said nothing: letters for all, the telephone for what asks something, and not at night. */
    public static final Wishes UNSAID = new Wishes(Language.VI, Reach.ALL, Reach.ASKS, Reach.NONE, false, 21, 7, true);

    /** How much goes this way. */
    public Reach reach(Way way) {
        return switch (way) {
            case EMAIL -> email;
            case SMS -> sms;
            case PUSH -> push;
        };
    }

    /** When a telephone may ring, at the earliest; this very moment unless it is night. */
    public ZonedDateTime awake(ZonedDateTime now) {
        int hour = now.getHour();
        boolean quiet =
                quietFrom <= quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;
        if (!quiet) return now;
        ZonedDateTime morning = now.with(LocalTime.of(quietTo, 0));
        return morning.isAfter(now) ? morning : morning.plusDays(1);
    }

    /** When the next daily letter goes. */
    public static ZonedDateTime nextDigest(ZonedDateTime now) {
        ZonedDateTime today = now.with(DIGEST_AT);
        return today.isAfter(now) ? today : today.plusDays(1);
    }
}
