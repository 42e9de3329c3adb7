package vn.motcua.vault.export;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.Hindrance;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.own.ExportPlan;
import vn.motcua.vault.own.ExportStore;
import vn.motcua.vault.seal.Owners;
import vn.motcua.vault.seal.SealedFiles;

/**
 * Makes the copies of stores that wait, one at a time: written by one thread, sealed by another, with a pipe of 64 KiB between them, so that nothing is whole in memory and nothing plain on
 * the disk. A worker holds a copy as long as it renews its claim; what a killed one left is begun again, and a slow one that lost its claim settles nothing.
 */
@Component
public class MakeExports {

    private static final Logger log = LoggerFactory.getLogger(MakeExports.class);
    private static final int PIPE = 1 << 16;
    private static final long MOST_BYTES = 1L << 40;
    private static final Duration SAID_EVERY = Duration.ofSeconds(2);

    private final ExportQueue queue;
    private final ExportStore export;
    private final SealedFiles files;
    private final Owners owners;
    private final Clock clock;

    MakeExports(ExportQueue queue, ExportStore export, SealedFiles files, Owners owners, Clock clock) {
        this.queue = queue;
        this.export = export;
        this.files = files;
        this.owners = owners;
        this.clock = clock;
    }

    /** One that this worker makes. */
    record Claimed(UUID id, UUID owner, AccountId account, UUID claim) {
        static Claimed of(ResultSet row, int number) throws SQLException {
            return new Claimed(
                    row.getObject("id", UUID.class),
                    row.getObject("owner", UUID.class),
                    new AccountId(row.getObject("account", UUID.class)),
                    row.getObject("claim", UUID.class));
        }
    }

    @Scheduled(
            fixedDelayString = "${motcua.vault.exports-every:5s}",
            initialDelayString = "${motcua.vault.exports-every:5s}")
    void sweep() {
        queue.throwAwayOld();
        all();
    }

    /** Makes all that wait; how many became ready. */
    public int all() {
        return Actors.as(Actor.SYSTEM, () -> {
            int ready = 0;
            for (Optional<Claimed> one = queue.claim(); one.isPresent(); one = queue.claim())
                if (made(one.get())) ready++;
            return ready;
        });
    }

    private boolean made(Claimed one) {
        try {
            return parts(one) && queue.ready(one);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refused away && Hindrance.of(away.refusal()) == Hindrance.OF_ALL) {
                log.warn("export {} waits: {}", one.id(), away.refusal()); // for stamps, or for a key
                queue.waits(one);
            } else if (e instanceof Refused closed && closed.refusal() instanceof VaultRefusal) {
                log.warn("export {} ended: {}", one.id(), closed.refusal()); // the store was sealed or erased meanwhile
                queue.failed(one);
            } else {
                log.error("export {} broke; it is begun again", one.id(), e);
                queue.again(one);
            }
        }
        return false;
    }

    /** Makes its parts, each of which names those before it; false if somebody else makes it now. */
    private boolean parts(Claimed one) throws IOException {
        List<UUID> all = new ArrayList<>(List.of(one.owner()));
        all.addAll(owners.joinedTo(one.owner()));
        ExportPlan plan = export.plan(new Store(all));
        List<String> made = new ArrayList<>();
        int papers = 0;
        for (int number = 1; number <= plan.parts().size(); number++) {
            SealedFiles.Sealed sealed = sealed(one, new Writing(plan, number, List.copyOf(made), papers));
            int here = plan.parts().get(number - 1).papers().size();
            if (!queue.part(one, number, here, sealed)) {
                files.discard(sealed);
                return false;
            }
            made.add(sealed.sha256());
            papers += here;
        }
        return true;
    }

    /**
     * A part that is written.
     *
     * @param before how many papers the parts before it hold
     */
    private record Writing(ExportPlan plan, int number, List<String> made, int before) {}

    private SealedFiles.Sealed sealed(Claimed one, Writing part) throws IOException {
        try (PipedInputStream pipe = new PipedInputStream(PIPE)) {
            PipedOutputStream out = new PipedOutputStream(pipe);
            CompletableFuture<Void> written = CompletableFuture.runAsync(
                    () -> write(one, part, out),
                    task -> Thread.ofVirtual().name("export-" + one.id()).start(task));
            SealedFiles.Sealed sealed = files.seal(one.owner(), pipe, MOST_BYTES);
            try {
                written.join();
            } catch (CompletionException broken) { // the pipe ended early: what was sealed is not whole
                files.discard(sealed);
                throw broken.getCause() instanceof Refused refused ? refused : broken;
            }
            return sealed;
        }
    }

    private void write(Claimed one, Writing part, PipedOutputStream out) {
        Instant[] said = {Instant.EPOCH};
        try (out) {
            export.write(part.plan(), part.number(), part.made(), out, done -> {
                if (said[0].plus(SAID_EVERY).isAfter(clock.instant())) return;
                said[0] = clock.instant();
                if (!queue.renew(one, part.before() + done)) throw new IllegalStateException("somebody else makes it");
            });
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
