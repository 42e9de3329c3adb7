package vn.motcua.signing.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.crash.CrashFolder;
import vn.motcua.crash.DatabaseBelow;
import vn.motcua.crash.RealServer;
import vn.motcua.testing.Says;

/**
 * {@code kill -9} while letters and receipts are sealed: each that went out is sealed, once, with its intent and its line in the log, and what a dead node had goes on when its lease is over.
 */
class SealCrashTests extends CrashFolder {

    private static final Map<String, String> OFTEN =
            Map.of("MOTCUA_SIGNING_PAPERS_SEALED_EVERY", "200ms", "MOTCUA_PAYMENT_RECEIPTS_SEALED_EVERY", "200ms");
    private static final Duration MINUTE = Duration.ofSeconds(60);

    /** Whatever sealing writes: the server dies while somebody writes there. */
    private static final List<String> TABLES = List.of(
            "signing.intent", // before the seal
            "kernel.blob", // with the file
            "signing.sealed_paper_mark",
            "payment.receipt_file",
            "payment.receipt_mark",
            "audit.incoming");

    private final List<String> told = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private RealServer server;

    @SuppressWarnings("NullAway.Init")
    private String dossier;

    @Test
    @Says("issue 7: kill -9 while letters and receipts are sealed: each once, none lost")
    void killedBetweenTheSealAndItsKeepingItSealsAgainAndTheJudgeCanTell() throws Exception {
        begin();
        issue("receipts", 3);
        awaitSealed(1);
        issue("letters", 6);
        DatabaseBelow.slow(server, "signing.sealed_paper_mark");
        server.killAll();
        again();
        DatabaseBelow.quick(server, "signing.sealed_paper_mark");
        leasesAreOver();
        issue("letters", 1);
        judged(true);
        server.stop();
    }

    @Test
    @Tag("long")
    @Says("issue 7: kill -9 while letters and receipts are sealed: each once, none lost")
    void killedAtEachStepAndAtRandomNothingIsLostOrSealedTwice() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        begin();
        for (String table : TABLES) {
            issue("letters", 4);
            issue("receipts", 4);
            DatabaseBelow.slow(server, table);
            kill(random);
            DatabaseBelow.quick(server, table);
            leasesAreOver();
        }
        for (int round = 0; round < 8; round++) {
            issue("letters", 1 + random.nextInt(6));
            issue("receipts", 1 + random.nextInt(4));
            RealServer.pause(random.nextInt(2_500));
            kill(random);
        }
        judged(false);
        System.out.println(told.size() + " went out");
        server.stop();
    }

    private void begin() {
        server = RealServer.start(data(), OFTEN);
        server.awaitUp();
        RealServer.until(
                "the ward has a seal and a dossier",
                () -> server.ask("sealing", Map.of())
                        .map(answer -> {
                            dossier = answer.path("dossier").asString();
                            return true;
                        })
                        .orElse(false));
    }

    private void again() {
        server = RealServer.start(data(), OFTEN);
        server.awaitUp();
    }

    /** So many go out; what is not answered was not promised. */
    private void issue(String what, int many) {
        Map<String, String> options = new LinkedHashMap<>();
        if (what.equals("letters")) options.put("dossier", dossier);
        options.put("many", Integer.toString(many));
        server.ask(what, options)
                .ifPresent(answer -> answer.path("papers")
                        .valueStream()
                        .map(JsonNode::asString)
                        .forEach(told::add));
    }

    private void awaitSealed(int papers) {
        RealServer.until(
                papers + " are sealed",
                () -> DatabaseBelow.ask(server, "select receipt::text from payment.receipt_file")
                                .size()
                        >= papers);
    }

    private void kill(Random random) {
        if (random.nextBoolean()) server.kill();
        else server.killAll();
        again();
    }

    /** It is 45 seconds later: what the dead node had is anybody's. */
    private void leasesAreOver() {
        DatabaseBelow.execute(
                server,
                "update signing.sealed_paper set due = now() where due > now()",
                "update payment.receipt set seal_due = now() where seal_due > now()");
    }

    private void judged(boolean bites) throws SQLException, IOException {
        try (Connection database = server.database()) {
            long since = System.nanoTime();
            RealServer.until("nothing waits", () -> nothingOpen(database));
            Duration waited = Duration.ofNanos(System.nanoTime() - since);
            System.out.println("through after " + waited.toMillis() + " ms");
            assertThat(waited).isLessThan(MINUTE);
            assertThat(told).as("something went out").hasSizeGreaterThan(6);
            SealJudge judge = new SealJudge(told);
            assertThat(judge.complaints(database)).isEmpty();
            if (bites) for (Map.Entry<String, String> one : SPOILINGS.entrySet()) bites(judge, database, one);
        }
    }

    private static boolean nothingOpen(Connection database) {
        try {
            return SealJudge.open(database).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String LAST =
            "where id = (select max(id) from signing.sealed_paper where kind = 'dossier.letter')";

    /** Each thing that must not be, done by hand and taken back. */
    private static final Map<String, String> SPOILINGS = Map.of(
            "sealed, and no content",
            "delete from kernel.blob where sha256 = (select content from signing.sealed_paper " + LAST + ")",
            "sealed, and not one intent is kept",
            "update signing.intent set outcome = 'LOST' where purpose like 'payment.receipt %'",
            "an intent that is kept, and no file",
            "update signing.sealed_paper set content = null, bytes = null, certificate = null, sealed_at = null, due = now() "
                    + LAST,
            "the log does not tell of it once",
            "update signing.sealed_paper set content = sha256('another') " + LAST,
            "the log tells of what is not",
            "update payment.receipt_file set content = sha256(receipt::text::bytea)",
            "sealed, and not known again",
            "delete from signing.sealed_paper_mark",
            "a receipt that is sealed, and not known again",
            "delete from payment.receipt_mark",
            "set aside",
            "update signing.sealed_paper set content = null, bytes = null, certificate = null, sealed_at = null, refused = 'x' "
                    + LAST,
            "told and lost",
            "update signing.sealed_paper set paper = '0' " + LAST);

    private static void bites(SealJudge judge, Connection database, Map.Entry<String, String> one) throws SQLException {
        assertThat(DatabaseBelow.spoiled(database, one.getValue(), judge::complaints))
                .as(one.getValue())
                .anyMatch(found -> found.startsWith(one.getKey()));
    }
}
