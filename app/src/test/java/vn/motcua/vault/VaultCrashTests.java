package vn.motcua.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.crash.CrashFolder;
import vn.motcua.crash.DatabaseBelow;
import vn.motcua.crash.RealServer;
import vn.motcua.testing.Says;

/**
 * {@code kill -9} while results go into a store, its owner lays papers in and copies of all are made: nothing that was confirmed is lost, nothing is there twice, each file is whole, and what
 * was under way is through soon after.
 */
class VaultCrashTests extends CrashFolder {

    /** Whatever is written on the way of a paper into a store, or of all of them into a copy. */
    private static final List<String> TABLES =
            List.of("vault.entry", "dossier.result", "kernel.blob", "vault.export", "audit.incoming");

    @Test
    @Says("issue 7: kill -9 of the store: nothing lost, nothing twice")
    void killedWhilePapersComeAndCopiesAreMadeItLosesNothingAndTheJudgeCanTell() throws Exception {
        VaultTraffic traffic = new VaultTraffic(data());
        traffic.begin();
        traffic.awaitConfirmed(4);
        DatabaseBelow.slow(traffic.server(), "vault.export");
        traffic.server().killAll();
        traffic.startAgain();
        DatabaseBelow.quick(traffic.server(), "vault.export");
        traffic.awaitConfirmed(2);
        DatabaseBelow.slow(traffic.server(), "vault.entry");
        traffic.server().kill();
        traffic.startAgain();
        DatabaseBelow.quick(traffic.server(), "vault.entry");
        traffic.awaitConfirmed(2);
        traffic.awaitExports(1);
        traffic.end();
        judged(traffic, true);
        traffic.server().stop();
    }

    @Test
    @Tag("long")
    @Says("issue 7: kill -9 of the store: nothing lost, nothing twice")
    void killedAtEachStepItLosesNothing() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        VaultTraffic traffic = new VaultTraffic(data());
        traffic.begin();
        for (String table : TABLES) {
            traffic.awaitConfirmed(2);
            DatabaseBelow.slow(traffic.server(), table);
            kill(traffic, random);
            DatabaseBelow.quick(traffic.server(), table);
        }
        for (int round = 0; round < 5; round++) {
            traffic.awaitConfirmed(1 + random.nextInt(4));
            RealServer.pause(random.nextInt(1_500));
            kill(traffic, random);
        }
        traffic.awaitConfirmed(2);
        traffic.awaitExports(1);
        traffic.end();
        judged(traffic, false);
        System.out.println(traffic.confirmed().size() + " papers confirmed");
        traffic.server().stop();
    }

    private static void kill(VaultTraffic traffic, Random random) {
        if (random.nextBoolean()) traffic.server().kill();
        else traffic.server().killAll();
        traffic.startAgain();
    }

    private static void judged(VaultTraffic traffic, boolean bites) throws SQLException, IOException {
        VaultJudge judge = new VaultJudge(traffic);
        try (Connection database = traffic.server().database()) {
            RealServer.until("nothing is under way", () -> {
                try {
                    return VaultJudge.quiet(database);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            JsonNode store = traffic.store();
            assertThat(judge.ofPapers(store)).isEmpty();
            assertThat(VaultJudge.ofTables(database)).isEmpty();
            if (!bites) return;
            assertThat(DatabaseBelow.ask(database, "select 1 from dossier.result where code = 'KQ.THU'"))
                    .as("results came too")
                    .hasSizeGreaterThan(5);
            bites(traffic, database, judge);
        }
    }

    /** Each thing that must not be, done by hand. What the application alone can see is done for good, at the end. */
    private static void bites(VaultTraffic traffic, Connection database, VaultJudge judge) throws SQLException {
        bites(
                database,
                "a result without its entry",
                "delete from vault.entry where id = (select kept_entry from dossier.result where code = 'KQ.THU' limit 1)");
        bites(
                database,
                "an entry without its content",
                "delete from kernel.blob where sha256 = (select content from vault.entry where state = 'VALID' limit 1)");
        bites(
                database,
                "an entry that the log knows 0",
                "update vault.entry set id = gen_random_uuid() where id = (select id from vault.entry limit 1)");
        bites(
                database,
                "a copy without its content",
                "delete from kernel.blob where sha256 = (select content from vault.export_part limit 1)");
        bites(database, "a copy without parts", "delete from vault.export_part");
        String two = "(select kept_entry from dossier.result where code = 'KQ.THU' order by id limit 1)";
        DatabaseBelow.execute(
                traffic.server(),
                "update vault.entry set content = (select content from vault.entry where state = 'VALID' and id <> "
                        + two + " limit 1) where id = " + two);
        assertThat(judge.ofPapers(traffic.store())).anyMatch(one -> one.startsWith("not whole"));
        DatabaseBelow.execute(traffic.server(), "delete from vault.entry where id = " + two);
        assertThat(judge.ofPapers(traffic.store())).anyMatch(one -> one.startsWith("lost"));
        DatabaseBelow.execute(traffic.server(), "update vault.export set state = 'OVER' where state = 'READY'");
        assertThat(judge.ofPapers(traffic.store())).anyMatch(one -> one.startsWith("no whole copy"));
    }

    private static void bites(Connection database, String complaint, String spoiling) throws SQLException {
        assertThat(DatabaseBelow.spoiled(database, spoiling, VaultJudge::ofTables))
                .as(spoiling)
                .anyMatch(one -> one.startsWith(complaint));
    }
}
