package vn.motcua.certifiedcopy.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.crash.CrashFolder;
import vn.motcua.crash.DatabaseBelow;
import vn.motcua.crash.Founded;
import vn.motcua.crash.RealServer;
import vn.motcua.testing.Says;

/** {@code kill -9} while copies are numbered, signed and kept: no number is burnt, none is given twice, each file says its own, and all are certified in the end. */
class CopyCrashTests extends CrashFolder {

    private static final int AT_ONCE = 4;
    private static final int COPIES = 1 + 2 * AT_ONCE;

    @Test
    @Says("issue 7: kill -9 of certifying: no gap in the register")
    void killedAsTheNumberIsHeldAndAsItIsGivenItBurnsNone() {
        RealServer server = started();
        RealServer.until(
                "the demo nation is there", () -> server.ask("copy", Map.of()).isPresent());
        RealServer second = killedAt(server, "certifiedcopy.line");
        RealServer third = killedAt(second, "certifiedcopy.register");
        RealServer.until("all are certified", () -> certified(third) == COPIES);
        JsonNode all = third.ask("copies", Map.of()).orElseThrow().path("copies");
        List<Integer> numbers = all.valueStream()
                .map(one -> one.path("number").asInt())
                .sorted()
                .toList();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, COPIES).boxed().toList());
        assertThat(all.valueStream().allMatch(one -> one.path("says").asBoolean()))
                .isTrue();
        assertThat(DatabaseBelow.ask(third, "select last::text from certifiedcopy.register"))
                .containsExactly("" + COPIES);
        assertThat(DatabaseBelow.ask(third, "select count(*)::text from certifiedcopy.line"))
                .containsExactly("" + COPIES);
        third.stop();
    }

    private RealServer started() {
        Founded.in(data(), true);
        RealServer server = RealServer.start(data());
        server.awaitUp();
        return server;
    }

    /** Kills it while some copies are being signed and something is written there, and starts it again; leases of the killed one are over at once. */
    private RealServer killedAt(RealServer server, String table) {
        long before = certified(server);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> DatabaseBelow.slow(server, table));
        for (int i = 0; i < AT_ONCE; i++)
            assertThat(server.ask("copy", Map.of())).isPresent();
        slow.join();
        server.killAll();
        RealServer again = started();
        DatabaseBelow.quick(again, table);
        assertThat(certified(again)).isGreaterThanOrEqualTo(before);
        DatabaseBelow.execute(
                again,
                "update signing.paper set leased_until = now() - interval '1 second' where state = 'RUNNING'",
                "update certifiedcopy.register set held_until = now() - interval '1 second' where holder is not null");
        return again;
    }

    private static long certified(RealServer server) {
        return Long.parseLong(DatabaseBelow.ask(
                        server, "select count(*)::text from certifiedcopy.copy where certified_at is not null")
                .getFirst());
    }
}
