package vn.motcua.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Motcua;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditLog;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.tree.Hash;
import vn.motcua.audit.tree.ProofCheck;
import vn.motcua.audit.tree.Sequencer;
import vn.motcua.audit.tree.Tree;
import vn.motcua.kernel.database.EmbeddedPostgres;
import vn.motcua.kernel.xml.StrictXml;

/**
 * {@code ./motcua bench audit [--scale LEAVES] [--seconds N] [--data DIR]}: what the verifiable log costs. Lines an act can add a second, and lines
 * the sequencer can bring into the tree, each beside plain SQL that does the same to the same rows in the same run; processor time of
 * server and database together; bytes a line takes; how long a proof takes in a tree of that size.
 */
class BenchAudit {

    private static final int ROUND = 100_000; // lines copied in before the sequencer moves them
    private static final int STEP = 4_000; // lines the sequencer moves in one transaction
    private static final int TURNS = 5; // the log and plain SQL take turns, so that both meet the same machine
    private static final String COLUMNS =
            "at, agency, acting_for, account, actor, event, subject_kind, subject_id, purpose, hash_before, hash_after, result, node, request, payload";
    private static final List<String> POSTGRES =
            List.of("shared_buffers=128MB", "wal_compression=on", "max_wal_size=1GB", "log_min_messages=warning", "jit=off");

    private final int scale;
    private final int seconds;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DataSource database;
    private final AuditLog log;
    private final Sequencer sequencer;
    private final Tree tree;
    private final Random random = new Random(1);

    private BenchAudit(ConfigurableApplicationContext context, int scale, int seconds) {
        this.scale = scale;
        this.seconds = seconds;
        jdbc = context.getBean(JdbcTemplate.class);
        transaction = context.getBean(TransactionTemplate.class);
        database = context.getBean(DataSource.class);
        log = context.getBean(AuditLog.class);
        sequencer = context.getBean(Sequencer.class);
        tree = context.getBean(Tree.class);
    }

    public static void main(String... args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        int scale = Bench.number(words, "--scale", 100_000);
        int seconds = Bench.number(words, "--seconds", 5);
        Path parent = Path.of(Bench.value(words, "--data", System.getProperty("java.io.tmpdir")));
        Bench.refuseRest(words);
        Bench.refuseSmallDisk(parent, (1_500L << 20) + 1_200L * scale, String.format(Locale.ROOT, "%,d lines", scale));
        StrictXml.apply();
        Path folder = Files.createTempDirectory(parent, "bench");
        folder.toFile().setExecutable(true, false);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(System.getProperty("motcua.postgres-home")), folder, POSTGRES);
                ConfigurableApplicationContext context = start(postgres, folder)) {
            new BenchAudit(context, scale, seconds).measure();
        } finally {
            Bench.delete(folder);
        }
    }

    private static ConfigurableApplicationContext start(EmbeddedPostgres postgres, Path folder) {
        Map<String, Object> settings = Map.of(
                "spring.datasource.url", postgres.url("postgres"),
                "spring.datasource.username", postgres.user(),
                "spring.datasource.password", postgres.password(),
                "server.port", 0,
                "server.address", "127.0.0.1",
                "motcua.data", folder.toString(),
                "motcua.demo", false,
                "motcua.admin-token", UUID.randomUUID().toString(),
                "motcua.audit.pause", "1d"); // the bench says when lines move
        SpringApplication application = new SpringApplication(Motcua.class);
        application.addInitializers(
                fresh -> fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings)));
        return application.run();
    }

    private void measure() throws Exception {
        jdbc.execute("create schema bench");
        jdbc.execute("create table bench.incoming (like audit.incoming including defaults including identity, primary key (place))");
        jdbc.execute("create table bench.entry (like audit.entry, primary key (leaf))");
        sequencer.run();
        sequencing();
        size();
        proofs();
        appends(); // last, so that all lines measured above are alike
    }

    // --- adding lines -------------------------------------------------------------------------------------------------------------------

    private void appends() {
        System.out.println("\nadding lines, one writer      lines/s   acts/s   CPU-ms for 1,000 lines");
        for (int batch : new int[] {1, 10, 100}) {
            Cost recorded = new Cost();
            Cost inserted = new Cost();
            for (int turn = -1; turn < TURNS; turn++) { // the first turn warms up and is not counted
                Cost one = during(() -> append(batch));
                Cost other = during(() -> insert(batch));
                if (turn < 0) continue;
                recorded.add(one);
                inserted.add(other);
            }
            print("the log, " + batch + " an act", recorded, batch);
            print("plain inserts, " + batch, inserted, batch);
        }
    }

    private long append(int batch) {
        List<Measured> events =
                IntStream.range(0, batch).mapToObj(i -> measured()).toList();
        transaction.executeWithoutResult(status -> log.recordAll(events));
        return batch;
    }

    private long insert(int batch) {
        List<Object[]> rows = IntStream.range(0, batch)
                .mapToObj(i -> {
                    Measured one = measured();
                    return new Object[] {one.subject().id(), "{\"file\":" + one.file() + ",\"step\":\"" + one.step() + "\"}"};
                })
                .toList();
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                "insert into bench.incoming (actor, event, subject_kind, subject_id, result, node, payload)"
                        + " values ('ANONYMOUS', 'bench.Measured', 'bench.case', ?, 'DONE', 'localhost', ?)",
                rows));
        return batch;
    }

    private Measured measured() {
        return new Measured(random.nextInt(scale), "received at the counter");
    }

    /** What an act of a procedure would leave behind. */
    record Measured(long file, String step) implements AuditEvent {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("bench.case", String.valueOf(file));
        }
    }

    // --- bringing them into the tree ------------------------------------------------------------------------------------------------------

    /** Fills the log to the scale: lines come in by COPY, the sequencer moves them; a last round is moved by plain SQL. */
    private void sequencing() throws Exception {
        Cost all = new Cost();
        Cost last = new Cost();
        for (long size = tree.size(); size < scale; size = tree.size()) {
            copy("audit.incoming", (int) Math.min(ROUND, scale - size));
            last = once(sequencer::run);
            all.add(last);
        }
        Cost plain = new Cost();
        int rows = Math.min(ROUND, scale);
        copy("bench.incoming", rows);
        for (long done = 0; done < rows; ) {
            long from = done;
            Cost one = once(() -> move(from));
            plain.add(one);
            done += one.lines;
        }
        System.out.printf(Locale.ROOT, "%nmoving lines to their places   lines/s            CPU-ms for 1,000 lines%n");
        print("into the tree, all rounds", all, 0);
        print("into the tree, the last", last, 0);
        print("plain delete and insert", plain, 0);
    }

    private long move(long from) {
        Integer moved = transaction.execute(status -> jdbc.update(("with moved as (delete from bench.incoming where place in"
                        + " (select place from bench.incoming order by place limit %2$d) returning *)"
                        + " insert into bench.entry (leaf, %1$s) select %3$d + row_number() over (order by place), %1$s from moved")
                .formatted(COLUMNS, STEP, from)));
        return moved == null ? 0 : moved;
    }

    private void copy(String table, int lines) throws Exception {
        StringBuilder text = new StringBuilder(lines * 250);
        for (int i = 0; i < lines; i++) {
            long agency = 1 + random.nextInt(3_000);
            text.append("%d\t%d\t%s\tOFFICIAL\tbench.Measured\tbench.case\t%d\tDONE\tnode-1\t%016x\t{\"file\":%d,\"step\":\"received at the counter\"}\n"
                    .formatted(agency, agency, new UUID(7, random.nextInt(5_000)), random.nextInt(scale), random.nextLong(), i));
        }
        try (Connection connection = database.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                    "copy " + table
                            + " (agency, acting_for, account, actor, event, subject_kind, subject_id, result, node, request, payload) from stdin",
                    new StringReader(text.toString()));
        }
    }

    // --- size and proofs ------------------------------------------------------------------------------------------------------------------

    private void size() {
        long lines = tree.size();
        System.out.printf(Locale.ROOT, "%nbytes a line at %,d lines%n", lines);
        for (String[] part : new String[][] {
            {"row", "pg_table_size('audit.entry')", "" + lines},
            {"indexes (six ways in)", "pg_indexes_size('audit.entry')", "" + lines},
            {"tree", "pg_total_relation_size('audit.tile')", "" + lines},
            {"plain row and key", "pg_total_relation_size('bench.entry')", "(select count(*) from bench.entry)"}
        })
            System.out.printf(Locale.ROOT, "  %-26s %6d%n", part[0], jdbc.queryForObject("select " + part[1] + " / " + part[2], Long.class));
    }

    private void proofs() {
        long size = tree.size();
        Hash root = tree.root(size);
        long[] leaves = random.longs(2_000, 0, size).toArray();
        for (long leaf : leaves)
            if (!ProofCheck.included(tree.leaf(leaf), leaf, size, tree.inclusion(leaf, size), root))
                throw new IllegalStateException("the proof of " + leaf + " does not hold");
        System.out.printf(Locale.ROOT, "%nin a tree of %,d leaves        median     99 of 100   (µs, %,d random leaves, all proofs checked)%n", size, leaves.length);
        times("proof that a leaf is there", leaves, leaf -> tree.inclusion(leaf, size));
        times("proof of growth from there", leaves, leaf -> tree.consistency(leaf + 1, size));
        times("plain look-up of the row", leaves, leaf ->
                jdbc.queryForObject("select payload from audit.entry where leaf = ?", String.class, leaf));
    }

    private static void times(String what, long[] leaves, java.util.function.LongFunction<Object> asked) {
        long[] took = new long[leaves.length];
        for (int i = 0; i < took.length; i++) {
            long begun = System.nanoTime();
            asked.apply(leaves[i]);
            took[i] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        System.out.printf(Locale.ROOT, "  %-28s %8d    %8d%n", what, took[took.length / 2] / 1_000, took[took.length * 99 / 100] / 1_000);
    }

    // --- what things cost -----------------------------------------------------------------------------------------------------------------

    /** Lines, the time they took, and the processor time of this process and the database's. */
    private static final class Cost {
        private long lines;
        private long nanos;
        private long cpuMillis;

        void add(Cost more) {
            lines += more.lines;
            nanos += more.nanos;
            cpuMillis += more.cpuMillis;
        }
    }

    private Cost during(LongSupplier act) {
        long until = System.nanoTime() + seconds * 1_000_000_000L / TURNS;
        return once(() -> {
            long lines = 0;
            while (System.nanoTime() < until) lines += act.getAsLong();
            return lines;
        });
    }

    private static Cost once(LongSupplier act) {
        Cost cost = new Cost();
        long cpu = cpuMillis();
        long begun = System.nanoTime();
        cost.lines = act.getAsLong();
        cost.nanos = System.nanoTime() - begun;
        cost.cpuMillis = cpuMillis() - cpu;
        return cost;
    }

    private static void print(String what, Cost cost, int batch) {
        double rate = cost.lines * 1e9 / Math.max(1, cost.nanos);
        System.out.printf(
                Locale.ROOT,
                "  %-26s %,10.0f %8s %12.1f%n",
                what,
                rate,
                batch == 0 ? "" : String.format(Locale.ROOT, "%,.0f", rate / batch),
                cost.cpuMillis * 1_000.0 / Math.max(1, cost.lines));
    }

    private static long cpuMillis() {
        long own = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000;
        return own + ProcessHandle.current().descendants().mapToLong(Bench::cpuMillis).sum();
    }
}
