package vn.motcua.kernel.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.motcua.testing.TestDatabase;

/**
 * A process that stores and keeps is killed at each step (kill -9), and again in the middle of everything. Afterwards every row has its
 * content, byte for byte, and one sweep leaves nothing over. (A kill leaves the operating system's cache alone: that what is synced survives a
 * loss of power is the promise of the file system, not shown here.)
 */
class BlobKillTests {

    private static final Duration GRACE = Duration.ofHours(24);

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"BEGUN", "WRITTEN", "SYNCED", "RENAMED", "FOLDER_SYNCED", "KEPT", "COMMITTED", "NEVER"})
    void nothingIsLostAndNothingIsLeft(String step) throws Exception {
        String url = TestDatabase.fresh();
        Process child = child(url, step);
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(step.equals("NEVER") ? 0 : 137);
        List<String> confirmed = confirmed();
        assertThat(confirmed).hasSize(step.equals("NEVER") ? 6 : 4);
        check(url, confirmed);
    }

    @Test
    void norWhenItIsKilledAtAnyMoment() throws Exception {
        Random random = new Random(7);
        String url = TestDatabase.fresh();
        List<String> confirmed = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            Process child = child(url, "FOREVER");
            while (confirmed().isEmpty()) Thread.sleep(20);
            Thread.sleep(50 + random.nextInt(300));
            child.destroyForcibly().waitFor();
            confirmed.addAll(confirmed());
        }
        assertThat(confirmed).hasSizeGreaterThan(10);
        check(url, confirmed);
    }

    private void check(String url, List<String> confirmed) throws IOException {
        Store store = new Store(url, data, step -> {});
        Set<String> rows =
                store.db.sql("select encode(sha256, 'hex') from kernel.blob").query(String.class).list().stream()
                        .collect(Collectors.toSet());
        assertThat(rows).containsAll(confirmed);
        for (String row : rows)
            try (InputStream in = store.blobs.open(new BlobId(row)).orElseThrow()) {
                in.readAllBytes(); // fails if it is not what the row says
            }
        BlobSweep sweep = new BlobSweep(
                store.rows,
                store.medium,
                all(),
                store.db,
                store.transaction,
                Clock.offset(Clock.systemUTC(), Duration.ofDays(2)),
                GRACE);
        assertThat(sweep.sweep().contents()).isZero();
        Set<String> places =
                store
                        .db
                        .sql("select place from kernel.blob where place is not null")
                        .query(String.class)
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
        assertThat(files()).isEqualTo(places);
    }

    private Set<String> files() throws IOException {
        Path root = data.resolve("blobs");
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }

    private static ObjectProvider<BlobOwner> all() {
        return new ObjectProvider<>() {
            @Override
            public BlobOwner getObject() {
                return Set::copyOf;
            }

            @Override
            public Stream<BlobOwner> stream() {
                return Stream.of(getObject());
            }
        };
    }

    private Path told() {
        return data.resolve("told");
    }

    /** What the last child told as committed; a line cut by the kill does not count. */
    private List<String> confirmed() throws IOException {
        return Files.readAllLines(told()).stream()
                .filter(line -> line.length() == 64)
                .toList();
    }

    private Process child(String url, String step) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                url,
                data.toString(),
                step);
        builder.environment().put("DATABASE_USER", TestDatabase.server().user());
        builder.environment().put("DATABASE_PASSWORD", TestDatabase.server().password());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(told().toFile())
                .start();
    }

    /** The parts that the application puts together, without the application. */
    private static final class Store {
        private final JdbcClient db;
        private final TransactionTemplate transaction;
        private final BlobRows rows;
        private final FolderMedium medium;
        private final Blobs blobs;

        Store(String url, Path data, FolderMedium.Steps steps) {
            String user = System.getenv().containsKey("DATABASE_USER")
                    ? System.getenv("DATABASE_USER")
                    : TestDatabase.server().user();
            String password = System.getenv().containsKey("DATABASE_PASSWORD")
                    ? System.getenv("DATABASE_PASSWORD")
                    : TestDatabase.server().password();
            DriverManagerDataSource source = new DriverManagerDataSource(url, user, password);
            db = JdbcClient.create(source);
            transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            rows = new BlobRows(db);
            medium = new FolderMedium(data, Clock.systemUTC(), steps);
            blobs = new Blobs(rows, medium, Clock.systemUTC(), DataSize.ofKilobytes(4), DataSize.ofBytes(0), GRACE);
        }
    }

    /** Keeps small and large contents in turn, tells each that is committed, and kills itself at the step it was told, the third time it comes there. */
    static final class Child {
        private static int times;
        private static String wanted = "";

        public static void main(String... args) throws Exception {
            wanted = args[2];
            Store store = new Store(args[0], Path.of(args[1]), step -> at(step.name()));
            Random random = new Random();
            for (int i = 0; i < 6 || wanted.equals("FOREVER"); i++) {
                byte[] bytes = new byte[i % 2 == 0 ? 50_000 : 500];
                random.nextBytes(bytes);
                StoredBlob stored = store.blobs.store(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
                int round = i;
                store.transaction.executeWithoutResult(status -> {
                    keep(store.blobs, stored);
                    if (round % 2 == 0) at("KEPT");
                });
                if (round == 4) at("COMMITTED", 1);
                System.out.println(stored.id());
                System.out.flush();
            }
        }

        private static void keep(Blobs blobs, StoredBlob stored) {
            blobs.keep(stored);
        }

        private static void at(String step) {
            at(step, 3);
        }

        private static void at(String step, int time) {
            if (!step.equals(wanted) || ++times < time) return;
            try {
                new ProcessBuilder(
                                "kill",
                                "-9",
                                Long.toString(ProcessHandle.current().pid()))
                        .start()
                        .waitFor();
                Thread.sleep(10_000);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
