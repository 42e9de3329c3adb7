package vn.motcua.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.spi.CheckpointSigner;
import vn.motcua.audit.tree.Hash;
import vn.motcua.audit.tree.ProofCheck;
import vn.motcua.audit.tree.Tree;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * Signs checkpoints, and refuses to sign what is no continuation of what it signed before: whoever rewrites the database gets no signature for
 * it, and the refusal is seen on the status page.
 */
@Component
public class Notary {

    private static final Logger log = LoggerFactory.getLogger(Notary.class);
    private static final long LOCK = 0x6d6f746375610002L; // "motcua", audit's second
    private static final Duration MOST_SKEW = Duration.ofSeconds(60); // SR-09

    private final Tree tree;
    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;
    private final Memory memory;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile Outcome last = Outcome.NOTHING_NEW;

    @Autowired
    Notary(
            Tree tree,
            Checkpoints checkpoints,
            ObjectProvider<CheckpointSigner> signer,
            @Value("${motcua.data:data}") Path data,
            DatabaseClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.signer = signer.getIfAvailable(() -> KeyFile.in(data.resolve("keys")));
        this.memory = new Memory(data.resolve("keys"));
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What came of an attempt to sign. */
    public enum Outcome {
        SIGNED,
        /** The tree is as large as the newest checkpoint says. */
        NOTHING_NEW,
        /** Another node is signing. */
        BUSY,
        /** The tree or the checkpoints are not a continuation of what this node signed. */
        NO_CONTINUATION,
        /** This machine's clock and the database's differ too much (SR-09). */
        CLOCK
    }

    /** Signs a checkpoint if there is something new to sign. */
    public Outcome sign() {
        if (clock.skew().abs().compareTo(MOST_SKEW) > 0) return told(Outcome.CLOCK);
        Attempt attempt = new Attempt();
        Outcome outcome = transaction.execute(status -> attempt.make());
        if (attempt.signed != null) memory.keep(attempt.signed);
        return told(outcome == null ? Outcome.BUSY : outcome);
    }

    /** What came of the last attempt. */
    public Outcome last() {
        return last;
    }

    /** Goes on from the database as it now is: for the operator, after a restore from a backup. What was signed before stays signed. */
    public void forget() {
        checkpoints.newest().ifPresentOrElse(memory::keep, memory::clear);
        last = Outcome.NOTHING_NEW;
    }

    private Outcome told(Outcome outcome) {
        if (outcome != last && (outcome == Outcome.NO_CONTINUATION || outcome == Outcome.CLOCK))
            log.error("the audit log is not signed: {}", outcome);
        last = outcome;
        return outcome;
    }

    /** One attempt, inside a transaction. */
    private final class Attempt {
        @org.jspecify.annotations.Nullable
        SignedNote signed;

        Outcome make() {
            boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query(Boolean.class)
                    .single();
            if (!mine) return Outcome.BUSY;
            Optional<SignedNote> newest = checkpoints.newest();
            Optional<Checkpoint> before = newest.map(note -> Checkpoint.parse(note.text()));
            long size = tree.size();
            if (!continues(size, before)) return Outcome.NO_CONTINUATION;
            if (before.map(Checkpoint::size).orElse(0L) == size) return Outcome.NOTHING_NEW;
            signed = sign(new Checkpoint(
                    checkpoints.origin(),
                    size,
                    tree.root(size),
                    before.map(Checkpoint::number).orElse(0L) + 1,
                    checkpoints.databaseTime(),
                    before.map(Checkpoint::hash).orElse(null)));
            return Outcome.SIGNED;
        }

        private SignedNote sign(Checkpoint checkpoint) {
            NoteKey key = new NoteKey(checkpoint.origin(), signer.publicKey());
            String text = checkpoint.text();
            SignedNote note = SignedNote.of(text, key, signer.sign(text.getBytes(StandardCharsets.UTF_8)));
            checkpoints.know(key);
            checkpoints.add(checkpoint, note);
            return note;
        }

        /** What this node remembers must still stand in the database, and the tree must begin with what it was then. */
        private boolean continues(long size, Optional<Checkpoint> newest) {
            Optional<SignedNote> remembered = memory.recall().or(checkpoints::newest);
            if (remembered.isEmpty()) return newest.isEmpty();
            Checkpoint mine = Checkpoint.parse(remembered.get().text());
            boolean kept = checkpoints
                    .numbered(mine.number())
                    .filter(note -> note.text().equals(mine.text()))
                    .isPresent();
            return kept && mine.size() <= size && beginsWith(mine, size);
        }

        private boolean beginsWith(Checkpoint mine, long size) {
            Hash now = tree.root(size);
            return ProofCheck.consistent(mine.size(), size, tree.consistency(mine.size(), size), mine.root(), now);
        }
    }
}
