package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.crash.CrashFolder;
import vn.motcua.crash.DatabaseBelow;
import vn.motcua.crash.RealServer;
import vn.motcua.testing.Says;

/** {@code kill -9} under eight senders that try again: every DocId ever answered exists once, at every receiver, byte for byte. */
class AxisCrashTests extends CrashFolder {

    @Test
    @Says(
            "issue 3: the service and PostgreSQL killed under load: every DocId ever answered exists once, at every receiver")
    void killedUnderLoadItLosesAndDoublesNothing() throws InterruptedException {
        Traffic traffic = new Traffic(data());
        traffic.begin(1);
        traffic.awaitAnswered(40);
        traffic.server().killAll();
        traffic.startAgain();
        traffic.awaitAnswered(10);
        traffic.end();
        assertThat(traffic.judge()).isEmpty();
        traffic.server().stop();
    }

    @Test
    @Tag("long")
    @Says("issue 3: the service and PostgreSQL killed under load, again and again")
    void killedTwentyTimesItLosesAndDoublesNothing() throws InterruptedException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Traffic traffic = new Traffic(data());
        traffic.begin(seed);
        for (int round = 0; round < 20; round++) {
            traffic.awaitAnswered(1 + random.nextInt(200));
            RealServer.pause(random.nextInt(1_000));
            if (round % 3 == 2) {
                traffic.server().killDatabase();
                RealServer.pause(random.nextInt(3_000));
            }
            if (round % 3 == 1) traffic.server().killAll();
            else traffic.server().kill();
            traffic.startAgain();
        }
        traffic.awaitAnswered(20);
        traffic.end();
        assertThat(traffic.judge()).as("seed " + seed).isEmpty();
        System.out.println(traffic.book().all().size() + " sendings answered");
        traffic.server().stop();
    }

    /** Without the sync that an answer stands for, the same kill loses answered letters, and the judge says so. */
    @Test
    @Tag("long")
    void aServerThatAnswersTooEarlyIsFoundOut() throws Exception {
        Traffic traffic = new Traffic(data());
        DatabaseBelow.confirmTooEarly(traffic.server());
        traffic.begin(2);
        traffic.awaitAnswered(40);
        traffic.server().killAll();
        traffic.startAgain();
        traffic.end();
        assertThat(traffic.judge()).anyMatch(one -> one.startsWith("answered and lost"));
        traffic.server().stop();
    }
}
