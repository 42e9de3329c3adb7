package vn.motcua.bench;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.Motcua;
import vn.motcua.kernel.database.EmbeddedPostgres;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.xml.StrictXml;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.NewEntry;
import vn.motcua.vault.OwnerKind;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;

/**
 * {@code ./motcua bench vault [--scale ENTRIES] [--looks N] [--data DIR]}: how fast a store answers by owner and kind, opened, while it lies among so many entries of others. Ten
 * entries an owner, filled in by COPY; a thousand owners are made as offices make them, and asked at random, each by their number. Prints, at a tenth and at the whole, the plan and the pages that a look-up touches, and beside it what the bare row costs.
 */
class BenchVault {

    private static final int LIVE = 1_000;
    private static final int EACH = 10;
    private static final int CHUNK = 5_000;
    private static final Pattern PAGES = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final JdbcTemplate jdbc;
    private final DataSource database;
    private final Stores stores;
    private final VaultEntries entries;
    private final KeepEntry keep;
    private final int scale;
    private final int looks;
    private final Random random = new Random(1);

    private BenchVault(ConfigurableApplicationContext context, int scale, int looks) {
        jdbc = context.getBean(JdbcTemplate.class);
        database = context.getBean(DataSource.class);
        stores = context.getBean(Stores.class);
        entries = context.getBean(VaultEntries.class);
        keep = context.getBean(KeepEntry.class);
        this.scale = scale;
        this.looks = looks;
    }

    public static void main(String... args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        int scale = Bench.number(words, "--scale", 100_000);
        int looks = Bench.number(words, "--looks", 5_000);
        Path parent = Path.of(Bench.value(words, "--data", System.getProperty("java.io.tmpdir")));
        Bench.refuseRest(words);
        Bench.refuseSmallDisk(parent, (2_000L << 20) + 1_100L * scale, String.format(Locale.ROOT, "%,d entries", scale));
        StrictXml.apply();
        Path folder = Files.createTempDirectory(parent, "bench");
        folder.toFile().setExecutable(true, false);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(
                        Path.of(System.getProperty("motcua.postgres-home")),
                        folder,
                        List.of("shared_buffers=256MB", "max_wal_size=4GB", "maintenance_work_mem=256MB", "jit=off"));
                ConfigurableApplicationContext context = start(postgres, folder)) {
            new BenchVault(context, scale, looks).measure();
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
                "motcua.admin-token", UUID.randomUUID().toString());
        SpringApplication application = new SpringApplication(Motcua.class);
        application.addInitializers(
                fresh -> fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings)));
        return application.run();
    }

    private void measure() throws Exception {
        live();
        ask(LIVE, "small    ");
        int owners = Math.max(10, scale / EACH);
        fill(owners / 10);
        grown();
        fill(owners - owners / 10);
        grown();
        ask(looks / 10, "first    ");
        ask(looks, "looks    ");
        bare();
    }

    /** What a look-up reads at this size: the plan, and the pages that it touched for owners at random. Ten times as much must not be ten times the pages. */
    private void grown() {
        jdbc.execute("vacuum (analyze) vault.entry");
        jdbc.execute("analyze vault.owner");
        List<UUID> owners = jdbc.queryForList("select id from vault.owner order by id limit 200", UUID.class); // ids are random
        int[] pages = owners.stream()
                .mapToInt(owner -> plan(owner).stream()
                        .map(PAGES::matcher)
                        .filter(Matcher::find)
                        .mapToInt(line -> number(line.group(1)) + number(line.group(2)))
                        .findFirst()
                        .orElseThrow())
                .sorted()
                .toArray();
        Map<String, Object> index = jdbc.queryForMap("""
                select sum(pg_relation_size(i.indexrelid)) / 8192 as pages, count(*) as parts from pg_index i join pg_inherits h on h.inhrelid = i.indrelid
                where h.inhparent = 'vault.entry'::regclass and pg_get_indexdef(i.indexrelid) like '%(owner, kind,%'""");
        System.out.printf(
                Locale.ROOT,
                "pages     a look-up touched %d to %d, %d for half of %d owners; its index has %s pages in %s partitions%n",
                pages[0],
                pages[pages.length - 1],
                pages[pages.length / 2],
                pages.length,
                index.get("pages"),
                index.get("parts"));
        System.out.println("plan");
        plan(owners.getFirst()).forEach(line -> System.out.println("  " + line));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Owners that are asked for: made as offices make them, so that what is found can be opened. */
    private void live() {
        for (int i = 0; i < LIVE; i++)
            for (int j = 0; j < EACH; j++) {
                int which = j;
                keep.run(
                        stores.of(number(i)),
                        new NewEntry(
                                "KQ.G15." + which,
                                "Trích lục hộ tịch số " + which,
                                which + "/2026",
                                "UBND phường Ba Đình",
                                null,
                                null,
                                null,
                                EntryOrigin.RESULT_OF_DOSSIER,
                                "bench:" + i + ":" + j,
                                "trich-luc.pdf",
                                FileType.PDF),
                        () -> new ByteArrayInputStream(new byte[] {(byte) which}));
            }
    }

    private static OwnerNumber number(int i) {
        return new OwnerNumber(OwnerKind.PERSON, "0011" + String.format("%08d", i));
    }

    /** The others: random, of the same size, with every index there. */
    private void fill(int owners) throws Exception {
        long begun = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int done = 0; done < owners; done += CHUNK) {
                StringBuilder some = new StringBuilder();
                StringBuilder theirs = new StringBuilder();
                for (int i = 0; i < Math.min(CHUNK, owners - done); i++) owner(some, theirs);
                copy.copyIn("copy vault.owner (id, digest, kind, wrapped, made_at) from stdin", new StringReader(some.toString()));
                copy.copyIn(
                        "copy vault.entry (owner, id, kind, provenance, state, laid_at, source, details, bytes, type, scan) from stdin",
                        new StringReader(theirs.toString()));
                System.out.printf(Locale.ROOT, "\rfilling  %,d of %,d owners", Math.min(done + CHUNK, owners), owners);
            }
        }
        long bytes = jdbc.queryForObject(
                "select sum(pg_total_relation_size(inhrelid)) from pg_inherits where inhparent = 'vault.entry'::regclass", Long.class);
        long all = jdbc.queryForObject("select count(*) from vault.entry", Long.class);
        System.out.printf(
                Locale.ROOT,
                "%nfilled   %,d entries by COPY in %d s, %,d bytes each with their indexes; 100 million need %,d GB%n",
                all,
                (System.nanoTime() - begun) / 1_000_000_000,
                bytes / all,
                bytes / all * 100_000_000 >> 30);
    }

    private void owner(StringBuilder owners, StringBuilder theirs) {
        UUID owner = new UUID(random.nextLong(), random.nextLong());
        owners.append(owner).append("\t\\\\x");
        hex(owners, 32);
        owners.append("\tPERSON\t\\\\x");
        hex(owners, 96);
        owners.append("\t2026-11-26\n");
        for (int j = 0; j < EACH; j++) {
            theirs.append(owner).append('\t').append(new UUID(random.nextLong(), random.nextLong()));
            theirs.append("\tKQ.G15.").append(j).append("\tRESULT_OF_DOSSIER\tVALID\t2026-11-26\t\\\\x");
            hex(theirs, 32);
            theirs.append("\t\\\\x");
            hex(theirs, 300);
            theirs.append("\t1\tPDF\tCLEAN\n");
        }
    }

    private void hex(StringBuilder out, int bytes) {
        for (int i = 0; i < bytes; i += 4) {
            int some = random.nextInt();
            for (int shift = 28; shift >= 0; shift -= 4) out.append(HEX[some >>> shift & 15]);
        }
    }

    /** By number and kind, opened: what an office's query costs without its note in the log. */
    private void ask(int many, String word) {
        long[] nanos = new long[many];
        for (int i = 0; i < many; i++) {
            OwnerNumber number = number(random.nextInt(LIVE));
            List<String> kinds = List.of("KQ.G15." + random.nextInt(EACH));
            long begun = System.nanoTime();
            List<EntryView> found = stores.find(number).map(store -> entries.valid(store, kinds)).orElse(List.of());
            nanos[i] = System.nanoTime() - begun;
            if (found.size() != 1) throw new IllegalStateException("found " + found.size());
        }
        say(word + " by owner and kind, opened", nanos);
    }

    /** A row by its key, in the same run. */
    private void bare() {
        UUID[] ids = jdbc.queryForList("select id from vault.owner tablesample system (1) limit 5000", UUID.class).toArray(UUID[]::new);
        long[] nanos = new long[Math.min(looks, 5_000)];
        for (int i = 0; i < nanos.length; i++) {
            UUID id = ids[random.nextInt(ids.length)];
            long begun = System.nanoTime();
            jdbc.queryForList("select details from vault.entry where owner = ? and kind = ?", id, "KQ.G15.3");
            nanos[i] = System.nanoTime() - begun;
        }
        say("bare      one statement over a random owner of all", nanos);
    }

    private static void say(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d times, p50 %.2f ms, p99 %.2f ms, most %.2f ms%n",
                what,
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private List<String> plan(UUID owner) {
        return jdbc.queryForList(
                "explain (analyze, buffers, costs off, summary off) select e.* from vault.entry e where e.owner = any(array['" + owner
                        + "']::uuid[]) and e.kind = any(array['KQ.G15.3']) and e.state = 'VALID' order by e.laid_at desc, e.id limit 200",
                String.class);
    }
}
