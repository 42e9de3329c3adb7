package vn.motcua.signing.sheaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.crash.CrashFolder;
import vn.motcua.crash.DatabaseBelow;
import vn.motcua.crash.Founded;
import vn.motcua.crash.RealServer;

/**
 * {@code kill -9} while sheaves are signed and papers sealed: what was asked for is signed, nothing is signed twice, each kept file has its intent and its line in the log, no closed machine outlives its
 * application, and within a minute all goes on.
 */
class SheafCrashTests extends CrashFolder {

    private static final Duration MINUTE = Duration.ofSeconds(60);

    /** Whatever signing writes: the server dies while somebody writes there. */
    private static final List<String> TABLES =
            List.of("signing.sheaf", "signing.paper", "signing.intent", "public.crash_paper", "audit.incoming");

    private final List<String> asked = new ArrayList<>();
    private final List<String> sealed = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private RealServer server;

    @Test
    void killedWhileASheafIsSignedItGoesOnWithinAMinuteAndTheJudgeCanTell() throws Exception {
        begin();
        ask(12);
        awaitSigned(3);
        seal(1);
        server.killAll();
        again();
        seal(1);
        judged(true);
        server.stop();
    }

    @Test
    @Tag("long")
    void killedAtEachStepAndAtRandomNothingIsLostOrSignedTwice() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        begin();
        for (String table : TABLES) {
            calm();
            ask(6);
            slowed(table);
            kill(random);
            DatabaseBelow.quick(server, table);
        }
        for (int round = 0; round < 8; round++) {
            calm();
            ask(1 + random.nextInt(10));
            Thread sealing = Thread.ofPlatform().start(() -> seal(3));
            RealServer.pause(random.nextInt(2_500));
            kill(random);
            sealing.join();
        }
        judged(false);
        System.out.println(asked.size() + " asked for, " + sealed.size() + " sealed");
        server.stop();
    }

    private void begin() {
        Founded.in(data(), true);
        server = RealServer.start(data(), Map.of("MOTCUA_SIGNING_SHEAVES_EVERY", "200ms"));
        server.awaitUp();
        RealServer.until(
                "somebody can sign", () -> server.ask("signers", Map.of()).isPresent());
    }

    private void again() {
        server = RealServer.start(data(), Map.of("MOTCUA_SIGNING_SHEAVES_EVERY", "200ms"));
        server.awaitUp();
    }

    private void ask(int papers) {
        Optional<JsonNode> answer = server.ask("sheaf", Map.of("papers", Integer.toString(papers)));
        answer.ifPresent(taken -> taken.path("papers").valueStream().forEach(one -> asked.add(one.asString())));
    }

    /** Somebody is at the table: the worker, or, where only asking writes, whoever asks. */
    private void slowed(String table) {
        if (!table.equals("signing.sheaf")) {
            DatabaseBelow.slow(server, table);
            return;
        }
        Thread asking = Thread.ofPlatform().start(() -> {
            RealServer.pause(1_000);
            server.ask("sheaf", Map.of("papers", "3")); // what is not answered was not promised
        });
        DatabaseBelow.slow(server, table);
        asking.interrupt();
    }

    /** Seals so many of those that are signed. */
    private void seal(int papers) {
        for (String one : DatabaseBelow.ask(
                server,
                "select id::text from public.crash_paper where signed is not null and sealed is null order by id limit "
                        + papers)) if (server.ask("seal", Map.of("paper", one)).isPresent()) sealed.add(one);
    }

    /** A paper under which the server died five times is given up, and whoever asked is told: none is met so often here. */
    private void calm() {
        RealServer.until(
                "what was met often is done",
                () -> DatabaseBelow.ask(
                                server,
                                "select subject from signing.paper where state in ('WAITING', 'RUNNING') and tries >= 3")
                        .isEmpty());
    }

    private void kill(Random random) {
        if (random.nextBoolean()) server.kill();
        else server.killAll();
        again();
    }

    private void awaitSigned(int papers) {
        RealServer.until(
                papers + " are signed",
                () -> DatabaseBelow.ask(server, "select id::text from public.crash_paper where signed is not null")
                                .size()
                        >= papers);
    }

    private void judged(boolean bites) throws SQLException, IOException {
        try (Connection database = server.database()) {
            long since = System.nanoTime();
            RealServer.until("each paper has its outcome", () -> nothingOpen(database));
            Duration waited = Duration.ofNanos(System.nanoTime() - since);
            System.out.println("through after " + waited.toMillis() + " ms");
            assertThat(waited).isLessThan(MINUTE);
        }
        laterAndAgain();
        try (Connection database = server.database()) {
            assertThat(machines()).as("closed machines of servers that died").isLessThanOrEqualTo(2);
            SheafJudge judge = new SheafJudge(asked, sealed);
            assertThat(judge.complaints(database)).isEmpty();
            if (bites) for (Map.Entry<String, String> one : SPOILINGS.entrySet()) bites(judge, database, one);
        }
    }

    /** What a crash left open is marked as lost in a minute and a half, also by a server that was started since. */
    private void laterAndAgain() {
        server.stop();
        again();
        RealServer.until(
                "open intents are resolved",
                () -> DatabaseBelow.ask(server, "select count(*)::text from signing.intent where outcome is null")
                        .equals(List.of("0")));
    }

    private long machines() {
        String folder = data().resolve("run").resolve("closed").toString();
        return ProcessHandle.allProcesses()
                .filter(one -> one.info()
                        .arguments()
                        .map(words -> List.of(words).stream().anyMatch(word -> word.contains("tmpdir=" + folder))
                                && List.of(words).getFirst().startsWith("-Xmx"))
                        .orElse(false))
                .count();
    }

    private static boolean nothingOpen(Connection database) {
        try {
            return SheafJudge.open(database).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each thing that must not be, done by hand and taken back. */
    private static final Map<String, String> SPOILINGS = Map.of(
            "signed, and no file",
            "update public.crash_paper set signed = null, sealed = null where id = (select max(id) from public.crash_paper)",
            "a file, and not signed",
            "delete from signing.paper where id = (select max(id) from signing.paper)",
            "refused",
            "update signing.paper set state = 'REFUSED', refusal = 'x' where id = (select max(id) from signing.paper)",
            "signed twice",
            "update public.crash_paper set signed = signed || '/ByteRange'::bytea where id = (select max(id) from public.crash_paper)",
            "not the document",
            "update public.crash_paper set pdf = 'x' where id = (select max(id) from public.crash_paper)",
            "kept, and its intent is open",
            "update signing.intent set outcome = 'LOST' where purpose like 'crash.paper %'",
            "an intent that is kept, and no file",
            "delete from public.crash_paper where id = (select max(id) from public.crash_paper)",
            "an intent that nobody resolves",
            "update signing.intent set outcome = null, resolved_at = null where id = (select max(id) from signing.intent)",
            "asked for and lost",
            "update public.crash_paper set signed = null, sealed = null",
            "told and lost",
            "update public.crash_paper set sealed = null");

    private static void bites(SheafJudge judge, Connection database, Map.Entry<String, String> one)
            throws SQLException {
        assertThat(DatabaseBelow.spoiled(database, one.getValue(), judge::complaints))
                .as(one.getValue())
                .anyMatch(found -> found.startsWith(one.getKey()));
    }
}
