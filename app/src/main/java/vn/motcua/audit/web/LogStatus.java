package vn.motcua.audit.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.Checkpoints;
import vn.motcua.audit.checkpoint.Notary;
import vn.motcua.audit.checkpoint.StampCheckpoints;
import vn.motcua.audit.checkpoint.Witnesses;
import vn.motcua.audit.reading.Entries;
import vn.motcua.portal.spi.StatusLine;

/** The status page's line about the log: whether it is signed, and whether lines get into the tree in time. */
@Component
class LogStatus implements StatusLine {

    private static final Duration LATE = Duration.ofSeconds(60);

    private final Notary notary;
    private final Checkpoints checkpoints;
    private final Entries entries;
    private final StampCheckpoints stamps;
    private final Witnesses witnesses;
    private final Clock clock;

    LogStatus(
            Notary notary,
            Checkpoints checkpoints,
            Entries entries,
            StampCheckpoints stamps,
            Witnesses witnesses,
            Clock clock) {
        this.notary = notary;
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.stamps = stamps;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public String titleKey() {
        return "audit.status";
    }

    @Override
    public Health health() {
        if (notary.last() == Notary.Outcome.NO_CONTINUATION) return new Health(false, "audit.status.broken");
        if (notary.last() == Notary.Outcome.CLOCK) return new Health(false, "audit.status.clock");
        Optional<Instant> waiting = entries.oldestWaiting();
        if (waiting.isPresent() && waiting.get().isBefore(clock.instant().minus(LATE)))
            return new Health(false, "audit.status.late");
        if (stamps.behind()
                .filter(since -> since.isBefore(clock.instant().minus(StampCheckpoints.STOP)))
                .isPresent()) return new Health(false, "audit.status.unstamped");
        if (witnesses.wanted()) {
            long lately = witnesses.lately();
            if (lately < Witnesses.ENOUGH) return new Health(false, "audit.status.witnesses", lately, Witnesses.ENOUGH);
        }
        return checkpoints
                .newest()
                .map(note -> Checkpoint.parse(note.text()))
                .map(newest -> new Health(true, "audit.status.signed", newest.size(), newest.number()))
                .orElseGet(() -> new Health(true, "audit.status.empty"));
    }
}
