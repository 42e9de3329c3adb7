package vn.motcua.dossier.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.crash.CrashFolder;
import vn.motcua.crash.DatabaseBelow;
import vn.motcua.crash.RealServer;
import vn.motcua.testing.Says;

/**
 * {@code kill -9} while people hand in dossiers, take steps, accept, ask for papers, supply, pass on, apologise, withdraw and return: no confirmed act
 * is lost, no number is given twice or skipped, timeline and log tell the same, and the nation's view catches up.
 */
class DossierCrashTests extends CrashFolder {

    /** Whatever an act, or telling the nation of it, writes. */
    private static final List<String> TABLES = List.of(
            "dossier.day_number",
            "dossier.dossier",
            "dossier.content",
            "dossier.task",
            "dossier.event",
            "dossier.letter",
            "dossier.apology",
            "dossier.handover",
            "audit.incoming",
            "dossier.national",
            "dossier.national_step");

    @Test
    @Says("issue 5: kill -9: no confirmed act is lost, no number given twice or skipped")
    void killedAtWorkItLosesNothingAndTheJudgeCanTell() throws Exception {
        DossierTraffic traffic = new DossierTraffic(data());
        traffic.begin(5);
        traffic.awaitDone(60);
        traffic.server().killAll();
        traffic.startAgain();
        traffic.awaitDone(10);
        traffic.end();
        try (Connection database = traffic.server().database()) {
            assertThat(judged(database, traffic)).isEmpty();
            theJudgeBites(database, traffic);
        }
        traffic.server().stop();
    }

    @Test
    @Tag("long")
    @Says("issue 5: kill -9 in every step")
    void killedWhileEachTableIsWrittenItLosesNothing() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        DossierTraffic traffic = new DossierTraffic(data());
        traffic.begin(seed);
        for (String table : TABLES) {
            traffic.awaitDone(20 + random.nextInt(40));
            DatabaseBelow.slow(traffic.server(), table);
            if (random.nextBoolean()) traffic.server().kill();
            else traffic.server().killAll();
            traffic.startAgain();
            DatabaseBelow.quick(traffic.server(), table);
        }
        for (int round = 0; round < 6; round++) {
            traffic.awaitDone(1 + random.nextInt(80));
            RealServer.pause(random.nextInt(300));
            if (round % 3 == 0) traffic.server().kill();
            else traffic.server().killAll();
            traffic.startAgain();
        }
        traffic.awaitDone(20);
        traffic.end();
        try (Connection database = traffic.server().database()) {
            assertThat(judged(database, traffic)).as("seed " + seed).isEmpty();
        }
        System.out.println(traffic.confirmed() + " acts confirmed");
        traffic.server().stop();
    }

    /** Without the sync that an answer stands for, the same kill loses confirmed acts, and the judge says so. */
    @Test
    @Tag("long")
    void aServerThatConfirmsTooEarlyIsFoundOut() throws Exception {
        DossierTraffic traffic = new DossierTraffic(data());
        DatabaseBelow.confirmTooEarly(traffic.server());
        traffic.begin(6);
        traffic.awaitDone(40);
        traffic.server().killAll();
        traffic.startAgain();
        traffic.end();
        try (Connection database = traffic.server().database()) {
            assertThat(judged(database, traffic)).anyMatch(one -> one.startsWith("confirmed and lost"));
        }
        traffic.server().stop();
    }

    private static List<String> judged(Connection database, DossierTraffic traffic) throws SQLException {
        DossierJudge judge = new DossierJudge(database, traffic);
        RealServer.until("the nation was told of all", () -> {
            try {
                return judge.toldAll();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return judge.complaints();
    }

    /** Each thing that must not be, done by hand and taken back. */
    private static void theJudgeBites(Connection database, DossierTraffic traffic) throws SQLException {
        String one = "(select max(id) from dossier.dossier where procedure_code like '9.5%')";
        bites(database, traffic, "a number given twice", "update dossier.day_number set last = last + 1");
        bites(
                database,
                traffic,
                "the timeline has a gap",
                "update dossier.dossier set version = version + 1 where id = " + one);
        bites(
                database,
                traffic,
                "timeline and log differ",
                "update dossier.event set number = 900 where number = 1 and dossier = " + one);
        bites(database, traffic, "open steps", """
                        update dossier.task t set closed_at = case when d.status in (3, 7, 8, 10) then null else coalesce(t.closed_at, now()) end
                        from dossier.dossier d where d.id = t.dossier and d.procedure_code like '9.5%'
                            and (d.status not in (3, 7, 8, 10) or t.id = (select max(x.id) from dossier.task x where x.dossier = d.id))""");
        bites(
                database,
                traffic,
                "returned to nobody",
                "update dossier.event set act = 'APOLOGISE' where number = 1 and dossier in (select dossier from dossier.event where dossier not in (select dossier from dossier.apology))");
        bites(
                database,
                traffic,
                "the nation's view is another",
                "update dossier.national set status = '11' where code = (select code from dossier.dossier where id = "
                        + one + ")");
        bites(
                database,
                traffic,
                "confirmed and lost",
                "update dossier.event set act = 'RATE' where dossier = (select dossier from dossier.event where act <> 'SUBMIT' and dossier in (select id from dossier.dossier where procedure_code like '9.5%') limit 1)");
        bites(
                database,
                traffic,
                "never asked for",
                "update dossier.dossier set draft = gen_random_uuid() where id = " + one);
    }

    private static void bites(Connection database, DossierTraffic traffic, String complaint, String spoiling)
            throws SQLException {
        assertThat(DatabaseBelow.spoiled(database, spoiling, same -> new DossierJudge(same, traffic).complaints()))
                .anyMatch(found -> found.startsWith(complaint));
    }
}
