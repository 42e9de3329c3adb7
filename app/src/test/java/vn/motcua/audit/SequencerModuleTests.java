package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.motcua.audit.entry.Entry;
import vn.motcua.audit.tree.GrowingRoot;
import vn.motcua.testing.TestDatabase;

/** Every committed line gets a place, none gets two, and no writer waits for another. */
class SequencerModuleTests {

    @Test
    void linesGetConsecutivePlacesInTheirOrder() {
        try (AuditWorld world = new AuditWorld()) {
            world.happen("first", 10);
            world.happen("second", 5);
            assertThat(world.sequencer().run()).isEqualTo(15);
            assertThat(world.sequencer().run()).isZero();
            List<Entry> entries = entries(world);
            assertThat(entries).extracting(Entry::leaf).containsExactlyElementsOf(upTo(15));
            assertThat(entries.get(9).payload()).isEqualTo("{\"what\":\"first\",\"number\":9}");
            assertThat(entries.get(10).payload()).isEqualTo("{\"what\":\"second\",\"number\":0}");
            soundTree(world);
        }
    }

    @Test
    void aLineThatIsCommittedLateStillGetsIn() throws Exception {
        try (AuditWorld world = new AuditWorld();
                ExecutorService slow = Executors.newSingleThreadExecutor()) {
            Object written = new Object();
            AtomicBoolean go = new AtomicBoolean();
            Future<?> act = slow.submit(() -> world.transaction().executeWithoutResult(status -> {
                world.log().record(new AuditWorld.Happened("slow", 1));
                await(written, go);
            }));
            while (world.jdbc()
                    .sql("select last_value from audit.incoming_place_seq where is_called")
                    .query(Long.class)
                    .optional()
                    .isEmpty()) Thread.sleep(5);
            world.happen("quick", 3); // began later, has the later places, is committed earlier
            assertThat(world.sequencer().run()).isEqualTo(3);
            release(written, go);
            act.get();
            assertThat(world.sequencer().run()).isEqualTo(1);
            assertThat(entries(world).getLast().payload()).contains("slow");
            soundTree(world);
        }
    }

    @Test
    void manyWritersTwoSequencersAndRollbacksLoseAndDoubleNothing() throws Exception {
        try (AuditWorld world = new AuditWorld();
                AuditWorld otherNode = new AuditWorld(world.url, AuditWorld.folder());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Set<String> committed = ConcurrentHashMap.newKeySet();
            AtomicBoolean writing = new AtomicBoolean(true);
            List<Future<?>> writers = new ArrayList<>();
            for (int w = 0; w < 4; w++) {
                int writer = w;
                writers.add(threads.submit(() -> write(world, writer, committed)));
            }
            List<Future<?>> sequencers = List.of(
                    threads.submit(() -> sequence(world, writing)), threads.submit(() -> sequence(otherNode, writing)));
            for (Future<?> one : writers) one.get();
            writing.set(false);
            for (Future<?> one : sequencers) one.get();
            world.sequencer().run();
            List<Entry> entries = entries(world);
            assertThat(entries).extracting(Entry::payload).containsExactlyInAnyOrderElementsOf(committed);
            assertThat(entries).extracting(Entry::leaf).containsExactlyElementsOf(upTo(committed.size()));
            soundTree(world);
        }
    }

    /** From the database's side a node that is killed is a connection that ends; it ends here at random moments of the move. */
    @Test
    void aSequencerThatIsKilledAtAnyMomentLosesAndDoublesNothing() throws Exception {
        try (AuditWorld world = new AuditWorld();
                Connection killer = TestDatabase.connect(world.url)) {
            Random random = new Random(11);
            long written = 0;
            for (int round = 0; round < 25; round++) {
                world.happen("round" + round, 40);
                written += 40;
                Thread victim = Thread.ofPlatform().start(() -> {
                    try {
                        world.sequencer().run();
                    } catch (RuntimeException e) {
                        // killed: what this test is about
                    }
                });
                Thread.sleep(0, random.nextInt(6_000_000) % 999_999);
                try (var statement = killer.createStatement()) {
                    statement.execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity"
                                    + " where datname = current_database() and pid <> pg_backend_pid() and query like '%audit.%'");
                }
                victim.join();
                whole(world, written);
            }
            world.dataSource.getHikariPoolMXBean().softEvictConnections();
            for (int tries = 0; world.tree().size() < written && tries < 20; tries++)
                world.sequencer().run();
            assertThat(entries(world))
                    .extracting(Entry::payload)
                    .doesNotHaveDuplicates()
                    .hasSize((int) written);
            soundTree(world);
        }
    }

    private static void write(AuditWorld world, int writer, Set<String> committed) {
        Random random = new Random(writer);
        for (int n = 0; n < 120; n++) {
            AuditWorld.Happened event = new AuditWorld.Happened("w" + writer, n);
            boolean slow = random.nextInt(10) == 0;
            boolean undone = random.nextInt(5) == 0;
            world.transaction().executeWithoutResult(status -> {
                world.log().record(event);
                if (slow) sleep(random.nextInt(30));
                if (undone) status.setRollbackOnly();
            });
            if (!undone) committed.add("{\"what\":\"w" + writer + "\",\"number\":" + n + "}");
        }
    }

    private static void sequence(AuditWorld world, AtomicBoolean writing) {
        while (writing.get()) world.sequencer().run();
    }

    private static void whole(AuditWorld world, long written) throws Exception {
        try (Connection fresh = TestDatabase.connect(world.url);
                var statement = fresh.createStatement();
                var row = statement.executeQuery(
                        "select (select count(*) from audit.entry) + (select count(*) from audit.incoming),"
                                + " (select count(*) from audit.entry),"
                                + " coalesce((select sum(length(hashes) / 32) from audit.tile where level = 0), 0)")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(written);
            assertThat(row.getLong(2)).isEqualTo(row.getLong(3));
        }
    }

    private static void soundTree(AuditWorld world) {
        GrowingRoot root = new GrowingRoot();
        entries(world).forEach(entry -> root.add(entry.hash()));
        assertThat(world.tree().size()).isEqualTo(root.size());
        assertThat(world.tree().root(root.size())).isEqualTo(root.root());
    }

    private static List<Entry> entries(AuditWorld world) {
        return world.jdbc()
                .sql("select leaf, " + Entry.COLUMNS + " from audit.entry order by leaf")
                .query(Entry::read)
                .list();
    }

    private static List<Long> upTo(long size) {
        return java.util.stream.LongStream.range(0, size).boxed().toList();
    }

    private static void await(Object on, AtomicBoolean go) {
        synchronized (on) {
            try {
                while (!go.get()) on.wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void release(Object on, AtomicBoolean go) {
        synchronized (on) {
            go.set(true);
            on.notifyAll();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
