package vn.motcua.kernel.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.ModuleTest;

/** The store of contents on a real database and a real folder. */
@ModuleTest
class BlobsModuleTests {

    private static final int SMALL = 1_000;
    private static final int LARGE = 300_000;
    private static final Duration GRACE = Duration.ofHours(24);

    @TempDir
    private Path data;

    @Autowired
    private Blobs application;

    @Autowired
    private BlobRows rows;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private final Set<BlobId> named = new HashSet<>();
    private final Random random = new Random();
    private TransactionTemplate transaction;
    private FolderMedium medium;
    private Blobs blobs;

    @BeforeEach
    void open() {
        transaction = new TransactionTemplate(transactions);
        medium = new FolderMedium(data, clock);
        blobs = blobs(medium, DataSize.ofBytes(0));
    }

    @Test
    void whatIsKeptComesBackAsItWas() throws Exception {
        for (int length : new int[] {0, 1, SMALL, 32_768, 32_769, LARGE}) {
            byte[] bytes = bytes(length);
            BlobId id = keep(bytes);
            assertThat(read(id)).isEqualTo(bytes);
            assertThat(blobs.length(id)).contains((long) length);
        }
    }

    @Test
    void theApplicationHasOne() throws Exception {
        byte[] bytes = bytes(LARGE);
        StoredBlob stored = application.store(new ByteArrayInputStream(bytes), LARGE);
        transaction.execute(status -> kept(application, stored));
        try (InputStream in = application.open(stored.id()).orElseThrow()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void whatIsOnlyStoredIsNotThere() throws Exception {
        StoredBlob stored = blobs.store(new ByteArrayInputStream(bytes(LARGE)), LARGE);
        assertThat(blobs.open(stored.id())).isEmpty();
        assertThatThrownBy(() -> proxied().keep(stored)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theSameContentLiesThereOnce() throws Exception {
        byte[] bytes = bytes(LARGE);
        BlobId first = keep(bytes);
        assertThat(keep(bytes)).isEqualTo(first);
        assertThat(files()).hasSize(1);
        assertThat(read(first)).isEqualTo(bytes);
    }

    @Test
    void manyWhoKeepTheSameAtOnceAllHaveItAndItLiesThereOnce() throws Exception {
        byte[] bytes = bytes(LARGE);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<BlobId>> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 24; i++)
                all.add(pool.submit((Callable<BlobId>) () -> {
                    together.await();
                    return keep(bytes);
                }));
            together.countDown();
            for (Future<BlobId> one : all)
                assertThat(read(one.get(60, TimeUnit.SECONDS))).isEqualTo(bytes);
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void moreThanTheLimitIsRefusedAndLeavesNothing() throws Exception {
        assertThatThrownBy(() -> blobs.store(new ByteArrayInputStream(bytes(SMALL)), SMALL - 1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(BlobRefusal.CONTENT_TOO_LARGE));
        assertThatThrownBy(() -> blobs.store(new ByteArrayInputStream(bytes(LARGE)), LARGE - 1))
                .isInstanceOf(Refused.class);
        assertThat(blobs.store(new ByteArrayInputStream(bytes(LARGE)), LARGE).length())
                .isEqualTo(LARGE);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aBrokenStreamLeavesNothing() {
        InputStream broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > LARGE) throw new IOException("connection lost");
                return 'x';
            }
        };
        assertThatThrownBy(() -> blobs.store(broken, Long.MAX_VALUE))
                .isInstanceOf(IOException.class)
                .hasMessage("connection lost");
        assertThat(files()).isEmpty();
    }

    @Test
    void aFullDiskIsARefusalAndReadingGoesOn() throws Exception {
        byte[] bytes = bytes(LARGE);
        BlobId id = keep(bytes);
        Blobs full = blobs(medium, DataSize.ofTerabytes(1_000));
        assertThatThrownBy(() -> full.store(new ByteArrayInputStream(bytes(LARGE)), LARGE))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(BlobRefusal.STORE_FULL);
                    assertThat(refused.refusal().kind().status()).isEqualTo(503);
                });
        assertThat(full.open(id)).isPresent();
        assertThat(files()).hasSize(1);
    }

    @Test
    void bytesThatChangedOnDiskOrInTheRowAreNoticed() throws Exception {
        BlobId large = keep(bytes(LARGE));
        Path file = files().getFirst();
        byte[] stored = Files.readAllBytes(file);
        stored[LARGE / 2] ^= 1;
        Files.write(file, stored);
        assertThatThrownBy(() -> read(large)).isInstanceOf(BlobDamaged.class);
        Files.write(file, java.util.Arrays.copyOf(stored, LARGE - 1));
        assertThatThrownBy(() -> read(large))
                .isInstanceOf(BlobDamaged.class)
                .hasMessageContaining((LARGE - 1) + " bytes instead of " + LARGE);
        BlobId small = keep(bytes(SMALL));
        db.sql("update kernel.blob set bytes = set_byte(bytes, 4, get_byte(bytes, 4) # 1) where sha256 = ?")
                .param(small.hash())
                .update();
        assertThatThrownBy(() -> read(small)).isInstanceOf(BlobDamaged.class);
    }

    @Test
    void whatNobodyNamesGoesAfterTheTimeOfGraceAndNotBefore() throws Exception {
        BlobId large = keep(bytes(LARGE));
        BlobId small = keep(bytes(SMALL));
        BlobId mine = keep(bytes(LARGE));
        named.add(mine);
        sweep(Duration.ofHours(23));
        assertThat(blobs.open(large)).isPresent();
        sweep(Duration.ofHours(25));
        assertThat(blobs.open(large)).isEmpty();
        assertThat(blobs.open(small)).isEmpty();
        assertThat(read(mine)).hasSize(LARGE);
        assertThat(files()).hasSize(1);
    }

    @Test
    void copiesThatNoRowNamesGoToo() throws Exception {
        blobs.store(new ByteArrayInputStream(bytes(LARGE)), LARGE);
        named.add(keep(bytes(LARGE)));
        assertThat(files()).hasSize(2);
        assertThat(sweep(Duration.ofHours(23)).copies()).isZero();
        assertThat(sweep(Duration.ofHours(25)).copies()).isEqualTo(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aContentKeptAgainWhileTheSweepLooksStays() throws Exception {
        byte[] bytes = bytes(LARGE);
        BlobId id = keep(bytes);
        age(id);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch keptAgain = new CountDownLatch(1);
        BlobOwner slow = among -> {
            if (!among.contains(id)) return Set.of();
            asked.countDown();
            return await(keptAgain) ? Set.of() : Set.of(id);
        };
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> sweeping = pool.submit(() -> sweeper(Duration.ZERO, slow).sweep());
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            transaction.executeWithoutResult(status -> {
                assertThat(blobs.keepAgain(id)).isTrue();
                keptAgain.countDown();
                sleep(500); // the sweep now waits for this row
            });
            sweeping.get(30, TimeUnit.SECONDS);
        }
        assertThat(db.sql("select count(*) from kernel.blob where sha256 = ?")
                        .param(id.hash())
                        .query(Integer.class)
                        .single())
                .as("kept again, so it is too young to go")
                .isEqualTo(1);
    }

    @Test
    void whatWasStoredLongAgoIsNotKept() throws Exception {
        StoredBlob stored = blobs.store(new ByteArrayInputStream(bytes(SMALL)), SMALL);
        Blobs later = new Blobs(
                rows,
                medium,
                Clock.offset(clock, Duration.ofHours(13)),
                DataSize.ofKilobytes(32),
                DataSize.ofBytes(0),
                GRACE);
        assertThatThrownBy(() -> later.keep(stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepingAgainWhatIsNotThereSaysSo() {
        Boolean there = transaction.execute(status -> blobs.keepAgain(BlobId.of(bytes(32))));
        assertThat(there).isEqualTo(false);
    }

    private BlobId keep(byte[] bytes) throws IOException {
        StoredBlob stored = blobs.store(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
        return java.util.Objects.requireNonNull(transaction.execute(status -> kept(blobs, stored)));
    }

    private static BlobId kept(Blobs blobs, StoredBlob stored) {
        return blobs.keep(stored);
    }

    private byte[] read(BlobId id) throws IOException {
        try (InputStream in = blobs.open(id).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private Blobs proxied() {
        return application;
    }

    private BlobSweep.Swept sweep(Duration later) throws IOException {
        return sweeper(later, among -> {
                    Set<BlobId> mine = new HashSet<>(among);
                    mine.retainAll(named);
                    mine.addAll(othersIn(among));
                    return mine;
                })
                .sweep();
    }

    /** Contents of other tests, which share the database. */
    private Set<BlobId> othersIn(Collection<BlobId> among) {
        Set<BlobId> others = new HashSet<>(among);
        others.removeAll(own);
        return others;
    }

    private final Set<BlobId> own = new HashSet<>();

    private BlobSweep sweeper(Duration later, BlobOwner owner) {
        return new BlobSweep(rows, medium, provider(owner), db, transaction, Clock.offset(clock, later), GRACE);
    }

    private static ObjectProvider<BlobOwner> provider(BlobOwner owner) {
        return new ObjectProvider<>() {
            @Override
            public BlobOwner getObject() {
                return owner;
            }

            @Override
            public Stream<BlobOwner> stream() {
                return Stream.of(owner);
            }
        };
    }

    private Blobs blobs(BlobMedium in, DataSize reserve) {
        return new Blobs(rows, in, clock, DataSize.ofKilobytes(32), reserve, GRACE);
    }

    private void age(BlobId id) {
        db.sql("update kernel.blob set kept_at = now() - interval '30 hours' where sha256 = ?")
                .param(id.hash())
                .update();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        own.add(BlobId.of(Hashing.sha256().digest(bytes)));
        return bytes;
    }

    private List<Path> files() {
        if (!Files.exists(data.resolve("blobs"))) return List.of();
        try (Stream<Path> all = Files.walk(data.resolve("blobs"))) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
