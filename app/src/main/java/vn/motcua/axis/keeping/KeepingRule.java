package vn.motcua.axis.keeping;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.RemovedFor;

/**
 * What an agency wants of the contents of the documents it sends. Statuses are never removed: they are the facts themselves.
 *
 * @param afterDoneDays days to keep after the last receiver has it; {@code null}: no such end
 * @param mostDays days to keep after acceptance, whether receivers have it or not; {@code null}: no such end
 * @param metadataOnly true if nothing is kept once all receivers have it
 */
public record KeepingRule(
        @Nullable Integer afterDoneDays, @Nullable Integer mostDays, boolean metadataOnly) {

    /** Everything stays. */
    public static final KeepingRule ALL = new KeepingRule(null, null, false);

    private static final Duration TOMORROW = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMinutes(10);

    /** True if nothing is ever removed by it. */
    public boolean keepsAll() {
        return afterDoneDays == null && mostDays == null && !metadataOnly;
    }

    /** What becomes of a content now. */
    Verdict judge(Found found, Instant now) {
        if (found.onHold()) return new Verdict.Keep(KeptFor.HOLD, now.plus(TOMORROW));
        if (found.beingChecked()) return new Verdict.Keep(KeptFor.CHECKS, now.plus(SOON));
        Instant end = Stream.of(endAfterDone(found), endOfPeriod(found))
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        if (!end.isAfter(now)) return new Verdict.Remove(reason(found, now));
        if (found.finished()) return new Verdict.Keep(KeptFor.TIME, end);
        Instant again = later(found, now);
        return new Verdict.Keep(KeptFor.RECEIVERS, again.isBefore(end) ? again : end);
    }

    private @Nullable Instant endAfterDone(Found found) {
        if (!found.finished()) return null;
        if (metadataOnly) return found.lastChange();
        return afterDoneDays == null ? null : found.lastChange().plus(Duration.ofDays(afterDoneDays));
    }

    private @Nullable Instant endOfPeriod(Found found) {
        return mostDays == null ? null : found.accepted().plus(Duration.ofDays(mostDays));
    }

    private RemovedFor reason(Found found, Instant now) {
        Instant done = endAfterDone(found);
        if (done == null || done.isAfter(now)) return RemovedFor.PERIOD_OVER;
        return metadataOnly ? RemovedFor.METADATA_ONLY : RemovedFor.ALL_DONE;
    }

    /** Who waits long is asked more seldom: from ten minutes up to a day. */
    private static Instant later(Found found, Instant now) {
        Duration quarter = Duration.between(found.accepted(), now).dividedBy(4);
        Duration pause = quarter.compareTo(SOON) < 0 ? SOON : quarter.compareTo(TOMORROW) > 0 ? TOMORROW : quarter;
        return now.plus(pause);
    }

    /**
     * A packet whose content may be due.
     *
     * @param finished true if each receiver has it, or gave it back
     * @param lastChange when anything last changed at a receiver
     * @param onHold true if a legal hold covers it
     * @param beingChecked true while its signatures or files are still to be looked at
     */
    record Found(Instant accepted, boolean finished, Instant lastChange, boolean onHold, boolean beingChecked) {}

    /** Removed now, or kept, and when to look again. */
    sealed interface Verdict {

        /** Removed. */
        record Remove(RemovedFor reason) implements Verdict {}

        /** Kept. */
        record Keep(KeptFor reason, Instant lookAgain) implements Verdict {}
    }
}
