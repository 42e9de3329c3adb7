package vn.motcua.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.Motcua;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.database.EmbeddedPostgres;
import vn.motcua.kernel.text.Fold;
import vn.motcua.kernel.xml.StrictXml;
import vn.motcua.procedure.find.FindQuery;
import vn.motcua.procedure.find.ProcedureSearch;

/**
 * {@code ./motcua bench search [--scale PROCEDURES] [--rounds N] [--data DIR]}: how well and how fast procedures are found. Fills the catalogue with the sample of
 * real procedures and variations of them, asks the judged questions (open and held back apart), and times them beside a bare look-up of one term in
 * a bare index of the same names and beside a bare look-up of a row, in the same run.
 */
class BenchSearch {

    private static final String[] PLACES = {
        "tỉnh Nghệ An", "thành phố Đà Nẵng", "tỉnh Lâm Đồng", "thành phố Cần Thơ", "tỉnh Lào Cai", "tỉnh Cà Mau", "tỉnh Gia Lai", "thành phố Huế"
    };

    private final JdbcTemplate jdbc;
    private final DataSource database;
    private final ProcedureSearch search;
    private final Path root;
    private final int scale;
    private final int rounds;
    private final Random random = new Random(1);
    private final JsonMapper json = JsonMapper.shared();

    private BenchSearch(ConfigurableApplicationContext context, Path root, int scale, int rounds) {
        jdbc = context.getBean(JdbcTemplate.class);
        database = context.getBean(DataSource.class);
        search = context.getBean(ProcedureSearch.class);
        this.root = root;
        this.scale = scale;
        this.rounds = rounds;
    }

    public static void main(String... args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        int scale = Bench.number(words, "--scale", 10_000);
        int rounds = Bench.number(words, "--rounds", 10);
        Path parent = Path.of(Bench.value(words, "--data", System.getProperty("java.io.tmpdir")));
        Bench.refuseRest(words);
        Bench.refuseSmallDisk(parent, (300L << 20) + 20_000L * scale, String.format(Locale.ROOT, "%,d procedures", scale));
        Path root = Path.of(System.getenv("MOTCUA_LAUNCHER")).getParent();
        StrictXml.apply();
        Path folder = Files.createTempDirectory(parent, "bench");
        folder.toFile().setExecutable(true, false);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(
                        Path.of(System.getProperty("motcua.postgres-home")), folder, List.of("shared_buffers=128MB", "max_wal_size=1GB", "jit=off"));
                ConfigurableApplicationContext context = start(postgres, folder)) {
            new BenchSearch(context, root, scale, rounds).measure();
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
        fill();
        long cpu = cpuMillis();
        long begun = System.nanoTime();
        int size = search.size();
        System.out.printf(
                Locale.ROOT,
                "%nindex   %,d procedures, %,d KB of terms in memory, made in %,d ms, %,d CPU-ms (with reading the tables)%n",
                size,
                search.bytes() >> 10,
                (System.nanoTime() - begun) / 1_000_000,
                cpuMillis() - cpu);
        List<Question> open = questions("queries-open.tsv");
        List<Question> held = questions("queries-held.tsv");
        quality("open", open);
        quality("held", held);
        List<String> all = new ArrayList<>();
        open.forEach(one -> all.add(one.text()));
        held.forEach(one -> all.add(one.text()));
        times(all);
        renewal();
    }

    // --- filling ----------------------------------------------------------------------------------------------------------------------

    private static Path sample(Path root) {
        String named = System.getenv("MOTCUA_SAMPLES");
        Path folder = named == null ? root.resolve("../shared/samples") : Path.of(named);
        Path file = folder.resolve("procedures/procedures.jsonl");
        if (Files.exists(file)) return file;
        throw Bench.complaint("no sample of real procedures at " + file.normalize() + ": name its folder with MOTCUA_SAMPLES");
    }

    /** The sample as it is; then each again for a place, under a code of its own, as provinces publish theirs. */
    private void fill() throws Exception {
        List<String> lines = Files.readAllLines(sample(root));
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < scale; i++) {
            ObjectNode record = (ObjectNode) json.readTree(lines.get(i % lines.size()));
            int copy = i / lines.size();
            if (copy > 0) {
                record.put("MATTHC", String.format(Locale.ROOT, "%d.9%05d", 4 + i / 100_000, i % 100_000));
                record.put("TENTTHC", record.get("TENTTHC").asString() + " trên địa bàn " + PLACES[(copy - 1) % PLACES.length]);
            }
            rows.append(record.get("MATTHC").asString()).append('\t').append(copied(record.toString())).append('\n');
        }
        jdbc.execute("create table public.load (code text, record jsonb)");
        try (Connection connection = database.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy public.load from stdin", new StringReader(rows.toString()));
        }
        jdbc.update("""
                insert into procedure.procedure (code, code_ours, agency_name, entered_at)
                select code, false, coalesce(record->>'TENCOQUANCONGBO', ''), now() from public.load""");
        jdbc.update("""
                insert into procedure.revision (procedure, number, state, origin, record, valid_from, drafted_at, saved_at,
                    name, fields, field_names, levels, audiences, events, defects)
                select p.id, 1, 'PUBLISHED', 'IMPORTED', l.record, date '2025-07-01', now(), now(), l.record->>'TENTTHC', '{}', '{}', '{}', '{}', '{}', '{}'
                from public.load l join procedure.procedure p on p.code = l.code""");
        jdbc.update("update procedure.catalogue set changes = changes + 1");
        jdbc.execute("vacuum analyze procedure.revision");
    }

    private static String copied(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    // --- how well ---------------------------------------------------------------------------------------------------------------------

    record Question(String text, Set<String> right, String kind) {}

    private List<Question> questions(String name) throws IOException {
        return Files.readAllLines(root.resolve("app/src/test/resources/procedure/search").resolve(name)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("query\t"))
                .map(line -> line.split("\t", -1))
                .map(column -> new Question(
                        column[0],
                        Arrays.stream(column[1].split(" ")).filter(code -> !code.isEmpty()).collect(Collectors.toSet()),
                        column[2]))
                .toList();
    }

    private void quality(String name, List<Question> questions) {
        Map<String, int[]> kinds = new TreeMap<>();
        int[] all = new int[3];
        int[] nothing = new int[2];
        for (Question one : questions) {
            var answer = search.find(FindQuery.of(one.text()), new Paging(1, 5));
            if (one.right().isEmpty()) {
                nothing[0]++;
                if (!answer.sure()) nothing[1]++;
                continue;
            }
            List<String> codes = answer.hits().items().stream().map(hit -> hit.of().code()).toList();
            boolean first = !codes.isEmpty() && one.right().contains(codes.getFirst());
            boolean five = codes.stream().anyMatch(one.right()::contains);
            for (int[] counts : List.of(all, kinds.computeIfAbsent(one.kind(), kind -> new int[3]))) {
                counts[0]++;
                if (first) counts[1]++;
                if (five) counts[2]++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s    %d questions: right one first %.1f %% (aim 66.7), among five %.1f %% (aim 90); without an answer: %d of %d said so%n",
                name, all[0], 100.0 * all[1] / all[0], 100.0 * all[2] / all[0], nothing[1], nothing[0]);
        kinds.forEach((kind, counts) -> System.out.printf(
                Locale.ROOT, "  %-10s %3d: %3d first, %3d among five%n", kind, counts[0], counts[1], counts[2]));
    }

    // --- how fast ---------------------------------------------------------------------------------------------------------------------

    private void times(List<String> questions) throws IOException {
        List<String> names = jdbc.queryForList("select name from procedure.revision where state = 'PUBLISHED'", String.class);
        List<String> codes = jdbc.queryForList("select code from procedure.procedure", String.class);
        IndexSearcher bare = bare(names);
        System.out.printf(Locale.ROOT, "%none at a time                      median µs   99 of 100 µs   CPU-ms each   (%d times %d)%n", rounds, questions.size());
        time("a question in people's words", questions, one -> search.find(FindQuery.of(one), new Paging(1, 10)));
        time("one term of a bare index", questions, one -> {
            try {
                bare.search(new TermQuery(new Term("name", last(one))), 10);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        time("the name of a code, by its key", questions, one -> jdbc.queryForList(
                "select r.name from procedure.procedure p join procedure.revision r on r.procedure = p.id where p.code = ?",
                String.class,
                codes.get(random.nextInt(codes.size()))));
    }

    private static String last(String question) {
        String folded = Fold.fold(question);
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    private static IndexSearcher bare(List<String> names) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (String name : names) {
                Document document = new Document();
                document.add(new TextField("name", Fold.fold(name), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        return new IndexSearcher(DirectoryReader.open(memory));
    }

    private void time(String what, List<String> questions, Consumer<String> ask) {
        for (int round = 0; round < 3; round++) questions.forEach(ask); // warms up
        long[] took = new long[rounds * questions.size()];
        long cpu = cpuMillis();
        for (int i = 0; i < took.length; i++) {
            long begun = System.nanoTime();
            ask.accept(questions.get(i % questions.size()));
            took[i] = System.nanoTime() - begun;
        }
        double each = (double) (cpuMillis() - cpu) / took.length;
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT, "  %-32s %,11d %,14d %13.2f%n", what, took[took.length / 2] / 1_000, took[took.length * 99 / 100] / 1_000, each);
    }

    /** How long the first search after a change takes: it takes the change in. */
    private void renewal() {
        long[] took = new long[20];
        for (int i = 0; i < took.length; i++) {
            jdbc.update("update procedure.revision set valid_until = date '2099-01-01', ended = 'CLOSED' where procedure = (select id from procedure.procedure order by id limit 1 offset ?)", i);
            jdbc.update("update procedure.catalogue set changes = changes + 1");
            long begun = System.nanoTime();
            search.find(FindQuery.of("đăng ký tạm trú"), new Paging(1, 10));
            took[i] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        System.out.printf(Locale.ROOT, "%nthe first search after a change of one procedure: median %,d µs, longest %,d µs%n", took[10] / 1_000, took[19] / 1_000);
    }

    private static long cpuMillis() {
        long own = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1_000_000;
        return own + ProcessHandle.current().descendants().mapToLong(Bench::cpuMillis).sum();
    }
}
