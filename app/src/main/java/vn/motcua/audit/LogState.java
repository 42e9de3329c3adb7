package vn.motcua.audit;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.Checkpoints;
import vn.motcua.audit.checkpoint.Notary;
import vn.motcua.audit.reading.Entries;
import vn.motcua.audit.tree.Tree;

/** How the log itself stands, for those who watch over an installation. */
@Component
public class LogState {

    private final Entries entries;
    private final Checkpoints checkpoints;
    private final Notary notary;
    private final Tree tree;

    LogState(Entries entries, Checkpoints checkpoints, Notary notary, Tree tree) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.notary = notary;
        this.tree = tree;
    }

    /** Since when the oldest line waits for its place; empty if none waits. */
    public Optional<Instant> oldestWaiting() {
        return entries.oldestWaiting();
    }

    /** How many lines have a place. */
    public long size() {
        return tree.size();
    }

    /** How many of them a signed checkpoint covers. */
    public long signed() {
        return checkpoints
                .newest()
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
    }

    /** When the newest checkpoint was signed. */
    public Optional<Instant> signedAt() {
        return checkpoints.newest().map(note -> Checkpoint.parse(note.text()).time());
    }

    /** True if the log is no continuation of what was signed before, so that nothing more is signed. */
    public boolean broken() {
        return notary.last() == Notary.Outcome.NO_CONTINUATION;
    }
}
