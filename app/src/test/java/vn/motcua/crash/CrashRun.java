package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** One data folder that is killed again and again, from the first moment of its first start on. */
final class CrashRun {

    private static final int WRITERS = 3;

    private final Path data;
    private final Random random;
    private final History history;

    CrashRun(Path folder, long seed) {
        data = folder.resolve("data");
        random = new Random(seed);
        history = new History(folder.resolve("history"));
    }

    History history() {
        return history;
    }

    /** Starts it with the demo nation, lets people work as soon as it serves, kills it after so many milliseconds. */
    void killAfter(long millis, boolean database) {
        RealServer server = RealServer.start(data);
        try (History.Writers writers = history.write(WRITERS, deed -> confirmed(server, deed))) {
            RealServer.pause(millis);
            kill(server, database);
        }
    }

    /** The same, after so many deeds of this start were confirmed. */
    void killAfterDeeds(int deeds, boolean database) {
        RealServer server = RealServer.start(data);
        server.awaitUp();
        int before = history.confirmed();
        try (History.Writers writers = history.write(WRITERS, deed -> confirmed(server, deed))) {
            RealServer.until("people work", () -> history.confirmed() >= before + deeds);
            RealServer.pause(random.nextInt(300));
            kill(server, database);
        }
    }

    /** Starts it a last time and judges: all that was confirmed is there, once, with its audit line; the demo nation is complete. */
    List<String> judge() throws IOException {
        RealServer server = RealServer.start(data);
        server.awaitUp();
        server.awaitDemo();
        JsonNode state = server.ask("state", Map.of()).orElseThrow();
        List<String> deeds = texts(state.path("deeds"));
        List<String> audited = texts(state.path("audited"));
        assertThat(server.stop()).as("exit code of a stop").isIn(0, 143);
        RealServer.until(
                "no process is left on " + data,
                () -> RealServer.workingOn(data).isEmpty());
        assertThat(audited)
                .as("each deed has its line in the audit log")
                .hasSameElementsAs(deeds)
                .hasSameSizeAs(deeds);
        try (var halves = Files.newDirectoryStream(data, "postgres.new*")) {
            assertThat(halves).as("half-made folders").isEmpty();
        }
        return history.complaints(deeds);
    }

    private void kill(RealServer server, boolean database) {
        if (database) server.killAll();
        else server.kill();
    }

    private static boolean confirmed(RealServer server, String deed) {
        return server.ask("found", Map.of("name", deed)).isPresent();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
