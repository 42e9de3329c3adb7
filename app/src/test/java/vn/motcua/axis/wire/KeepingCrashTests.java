package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.crash.CrashFolder;
import vn.motcua.crash.DatabaseBelow;
import vn.motcua.crash.Founded;
import vn.motcua.crash.RealServer;
import vn.motcua.testing.Says;

/** {@code kill -9} while contents are being removed: each packet has its content or a line that says why not, and what waits is whole. */
class KeepingCrashTests extends CrashFolder {

    /** More than are removed at once, so that some are gone when it is killed and some are not. */
    private static final int FEW = 70;

    private static final int MANY = 1_400;

    @Test
    @Says("issue 3: killed while contents are removed, every fact is there and every content that was not due")
    void killedInMidSweepItIsConsistent() throws Exception {
        kill(FEW, 50, 60);
    }

    @Test
    @Tag("long")
    void killedInMidSweepOfManyItIsConsistent() throws Exception {
        kill(MANY, 500, 4);
    }

    private void kill(int done, int atOnce, int millisEach) throws Exception {
        RealServer server = start("1h");
        Administrator door = door(server);
        Client sender = door.system(server.port(), "G01");
        Client taking = door.system(server.port(), "H41");
        Client away = door.system(server.port(), "H17");
        List<Edxml> sent = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < done; i++) sent.add(Edxml.document("G01", "H41"));
        for (Edxml one : sent) ids.add(sender.send("G01", one).docId());
        Edxml waits = Edxml.document("G01", "H17");
        String waiting = sender.send("G01", waits).docId();
        for (List<String> some = list(taking); !some.isEmpty(); some = list(taking))
            some.forEach(id -> taking.acknowledge(id, "done"));
        age(server);
        door.run("keeping", "--agency", "G01", "--metadata-only", "on");
        slow(server, millisEach);
        server.stop();

        RealServer sweeping = start("100ms", atOnce);
        RealServer.until("some contents are gone", () -> gone(sweeping) > 0);
        sweeping.killAll();
        RealServer again = start("1h");
        long before = gone(again);
        assertThat(before).as("killed in the middle").isBetween(1L, done - 1L);
        assertThat(lines(again)).isEqualTo(before);
        slow(again, 0);
        again.stop();

        RealServer last = start("100ms");
        RealServer.until("all are gone", () -> gone(last) == done);
        assertThat(lines(last)).isEqualTo(done);
        Client senderNow = new Client(last.port(), sender.systemId, sender.secret);
        for (int i = 0; i < done; i += done / 7) {
            assertThat(senderNow.get(ids.get(i)).code()).isEqualTo("10");
            assertThat(senderNow.send("G01", sent.get(i)).docId()).isEqualTo(ids.get(i));
        }
        assertThat(senderNow.get(waiting).packet()).isEqualTo(waits.bytes());
        Client awayNow = new Client(last.port(), away.systemId, away.secret);
        assertThat(awayNow.get(list(awayNow).getFirst()).packet()).isEqualTo(waits.bytes());
        last.stop();
    }

    private RealServer start(String every) {
        return start(every, 500);
    }

    private RealServer start(String every, int atOnce) {
        Founded.in(data(), false);
        RealServer server = RealServer.start(
                data(),
                Map.of("MOTCUA_AXIS_KEEP_SWEEP_EVERY", every, "MOTCUA_AXIS_KEEP_AT_ONCE", String.valueOf(atOnce)),
                "--no-demo");
        server.awaitUp();
        return server;
    }

    private static Administrator door(RealServer server) {
        return new Administrator(
                server.door().path("port").asInt(), server.door().path("token").asString());
    }

    private static List<String> list(Client client) {
        return client.waiting("edoc").column("docId");
    }

    /** Nothing is due while its files may still be looked at: so they were sent an hour ago, without files. */
    private static void age(RealServer server) {
        DatabaseBelow.execute(
                server,
                "update axis.packet set accepted_at = accepted_at - interval '1 hour', attachments = 0",
                "delete from axis.examination",
                "delete from axis.signature_check");
    }

    /** A batch takes seconds, so that the kill meets one in its middle. */
    private static void slow(RealServer server, int millis) {
        DatabaseBelow.execute(
                server,
                millis > 0 ? """
                    create function axis.slow() returns trigger language plpgsql as
                        $$begin perform pg_sleep(%d / 1000.0); return new; end$$;
                    create trigger slow before update on axis.packet for each row execute function axis.slow()
                    """.formatted(millis) : "drop trigger slow on axis.packet; drop function axis.slow()");
    }

    private static long gone(RealServer server) {
        return count(server, "select count(*) from axis.packet where content_gone_at is not null");
    }

    private static long lines(RealServer server) {
        return count(server, """
                select (select count(*) from audit.incoming i where event = 'axis.ContentRemoved')
                    + (select count(*) from audit.entry where event = 'axis.ContentRemoved')""");
    }

    private static long count(RealServer server, String sql) {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
