package vn.motcua.kernel.blob;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes contents that no module names any more, and copies that no row names, once both are older than the time of grace. Safe beside those
 * who keep: a row that is kept in a transaction still open is locked and, once that commits, too young to go. Safe to kill anywhere: first the
 * row goes, then its copy, and a copy without row is found by the next sweep.
 */
@Component
public class BlobSweep {

    private static final Logger log = LoggerFactory.getLogger(BlobSweep.class);
    private static final int BATCH = 500;
    private static final long LOCK = 0x626C6F62L; // "blob": one sweep at a time in the whole installation

    private final BlobRows rows;
    private final BlobMedium medium;
    private final ObjectProvider<BlobOwner> owners;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration grace;

    BlobSweep(
            BlobRows rows,
            BlobMedium medium,
            ObjectProvider<BlobOwner> owners,
            JdbcClient db,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${motcua.kernel.blob.grace:24h}") Duration grace) {
        this.rows = rows;
        this.medium = medium;
        this.owners = owners;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.grace = grace;
    }

    /**
     * What a sweep removed.
     *
     * @param contents contents that nobody named
     * @param bytes their length in all
     * @param copies copies that no row named: left by transactions that failed, or by a process that was killed
     */
    public record Swept(int contents, long bytes, int copies) {}

    @Scheduled(
            fixedDelayString = "${motcua.kernel.blob.sweep-every:6h}",
            initialDelayString = "${motcua.kernel.blob.sweep-every:6h}")
    void sweepRegularly() throws IOException {
        Swept swept = sweep();
        if (swept.contents() + swept.copies() > 0) log.info("Contents removed that nobody names: {}", swept);
    }

    /** Sweeps once; does nothing if another node is at it. */
    public Swept sweep() throws IOException {
        Instant before = clock.instant().minus(grace);
        List<BlobRows.Gone> gone = sweepRows(before);
        for (BlobRows.Gone each : gone) if (each.place() != null) medium.remove(each.place());
        return new Swept(
                gone.size(), gone.stream().mapToLong(BlobRows.Gone::length).sum(), sweepCopies(before));
    }

    private List<BlobRows.Gone> sweepRows(Instant before) {
        List<BlobRows.Gone> gone = new ArrayList<>();
        byte[] after = new byte[0];
        while (true) {
            List<BlobId> old = rows.keptBefore(before, after, BATCH);
            if (old.isEmpty()) return gone;
            after = old.getLast().hash();
            gone.addAll(deleteUnnamed(old, before));
        }
    }

    private List<BlobRows.Gone> deleteUnnamed(List<BlobId> old, Instant before) {
        List<BlobRows.Gone> gone = transaction.execute(status -> {
            if (!alone()) return List.of();
            Set<BlobId> unnamed = new HashSet<>(old);
            owners.stream().forEach(owner -> unnamed.removeAll(owner.named(List.copyOf(unnamed))));
            return unnamed.isEmpty() ? List.of() : rows.delete(unnamed, before);
        });
        return gone == null ? List.of() : gone;
    }

    private boolean alone() {
        return db.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private int sweepCopies(Instant before) throws IOException {
        int removed = 0;
        try (Stream<BlobMedium.Copy> copies = medium.copies()) {
            List<String> some = new ArrayList<>();
            for (Iterator<BlobMedium.Copy> each = copies.iterator(); each.hasNext(); ) {
                BlobMedium.Copy copy = each.next();
                if (copy.written().isBefore(before)) some.add(copy.place());
                if (some.size() >= BATCH || !each.hasNext()) removed += removeUnnamed(some);
            }
        }
        return removed;
    }

    private int removeUnnamed(List<String> places) throws IOException {
        List<String> unnamed = new ArrayList<>(places);
        unnamed.removeAll(rows.placesNamed(places));
        for (String place : unnamed) medium.remove(place);
        places.clear();
        return unnamed.size();
    }
}
