package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9}, and nothing that was confirmed is lost. */
class CrashTests extends CrashFolder {

    @Test
    void killedInItsFirstStartAndAtWorkItComesUpWithAllThatWasConfirmed() throws IOException {
        CrashRun run = new CrashRun(folder, 1);
        run.killAfter(1_500, false);
        run.killAfterDeeds(20, true);
        assertThat(run.judge()).isEmpty();
        assertThat(run.history().confirmed()).isGreaterThanOrEqualTo(20);
    }

    @Test
    @Tag("long")
    void killedAtTenRandomMomentsItLosesNothing() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        CrashRun run = new CrashRun(folder, seed);
        for (int i = 0; i < 6; i++) run.killAfter(100 + random.nextInt(6_000), i % 3 == 2);
        for (int i = 0; i < 4; i++) run.killAfterDeeds(1 + random.nextInt(60), i % 2 == 1);
        assertThat(run.judge()).as("seed " + seed).isEmpty();
    }

    /** Without the sync that a confirmation stands for, the same kill loses confirmed deeds, and the judge says so. */
    @Test
    @Tag("long")
    void aServerThatConfirmsTooEarlyIsFoundOut() {
        Path data = data();
        History history = new History(folder.resolve("history"));
        RealServer hasty = RealServer.start(data, "--no-demo");
        hasty.awaitUp();
        DatabaseBelow.confirmTooEarly(hasty);
        try (History.Writers writers = history.write(
                3, deed -> hasty.ask("found", java.util.Map.of("name", deed)).isPresent())) {
            RealServer.until("people work", () -> history.confirmed() >= 30);
            hasty.killAll();
        }
        RealServer again = RealServer.start(data, "--no-demo");
        again.awaitUp();
        var deeds = again.ask("state", java.util.Map.of())
                .orElseThrow()
                .path("deeds")
                .valueStream()
                .map(one -> one.asString())
                .toList();
        again.stop();
        assertThat(history.complaints(deeds)).anyMatch(one -> one.startsWith("confirmed and lost"));
    }
}
