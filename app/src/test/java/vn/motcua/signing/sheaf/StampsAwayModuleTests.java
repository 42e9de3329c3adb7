package vn.motcua.signing.sheaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.tsp.TimeStampRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.directory.authority.Matter;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SignedPdf;
import vn.motcua.signing.pades.SigningPeople;
import vn.motcua.signing.pdf.OldPki;
import vn.motcua.signing.spi.PaperHolder;
import vn.motcua.signing.stamp.Outages;
import vn.motcua.signing.stamp.Outages.Need;
import vn.motcua.signing.trust.OutsideCa;
import vn.motcua.signing.trust.TrustPath;
import vn.motcua.signing.trust.TrustStore;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.RunningTest;

/**
 * The stop rule (SR-63, programme E5): without time stamps, or without evidence on revocation, papers wait and lose no try, after four hours all is refused, and the first good stamp, or evidence, ends that. Stamps come from an
 * outside server, which needs nothing of our authority's.
 */
@RunningTest
@Import(StampsAwayModuleTests.Papers.class)
@DirtiesContext
class StampsAwayModuleTests {

    private static final Path TRUST = Path.of("target", "outside-trust").toAbsolutePath();
    private static final OldPki OUTSIDE = outside();
    private static final String ROOTS_LIST = """
            from signing.revocation_list
            where issuer = (select id from signing.certificate where kind = 'ROOT' order by id desc limit 1)
            order by number desc limit 1""";

    private static final AtomicBoolean AWAY = new AtomicBoolean();
    private static final Set<String> SIGNED = ConcurrentHashMap.newKeySet();
    private static final HttpServer SERVER = serve();

    @Autowired
    private Outages outages;

    @Autowired
    private SheafWorker worker;

    @Autowired
    private SignSheaf sign;

    @Autowired
    private SignPdf pdf;

    @Autowired
    private Sheaves sheaves;

    @Autowired
    private SigningPeople people;

    @Autowired
    private DossierWorld world;

    @Autowired
    private TrustPath path;

    @Autowired
    private TrustStore store;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private AgencyId ward;

    /** Stamps come from elsewhere, and the test alone has the worker work. */
    @DynamicPropertySource
    static void elsewhere(DynamicPropertyRegistry registry) {
        registry.add(
                "motcua.signing.tsa",
                () -> "http://127.0.0.1:" + SERVER.getAddress().getPort());
        registry.add("motcua.signing.trust", TRUST::toString);
        registry.add("motcua.signing.sheaves-every", () -> "9h");
        registry.add("motcua.kernel.closed.patience", () -> "60s"); // what a busy machine takes is not asked here
    }

    @BeforeEach
    void ready() {
        ward = people.agency("H26.101");
        people.certified(ward, "Bùi Thanh Tùng");
        people.sealing(ward);
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @Test
    void withoutStampsPapersWaitUntilTheRuleStopsThemAndTheFirstGoodStampEndsThat() throws Exception {
        waitUntilStopped(Need.STAMP, () -> AWAY.set(true), () -> AWAY.set(false));
    }

    @Test
    void withoutEvidenceOnRevocationPapersWaitUntilTheRuleStopsThemAndTheFirstEvidenceEndsThat() throws Exception {
        AtomicReference<byte[]> list = new AtomicReference<>();
        waitUntilStopped(Need.EVIDENCE, () -> list.set(rootsList(new byte[] {0})), () -> rootsList(list.get()));
    }

    /** Java's own check takes such a list; what would bear the stamp could be judged by nobody later, so that each signature with it would be lost. */
    @Test
    void aListThatCannotBeKeptAsEvidenceIsAnOutageOfStamps() throws Exception {
        waitUntilStopped(
                Need.STAMP,
                () -> {
                    stampsList(false);
                    assertThat(path.believed(OUTSIDE.stampCertificate, List.of(), Instant.now()))
                            .as("the control: it is believed")
                            .isEqualTo(Trust.TRUSTED);
                },
                () -> {
                    assertThat(outages.of(Need.STAMP).orElseThrow().fault()).isEqualTo("NO_LIST");
                    assertThat(outages.of(Need.EVIDENCE)).isEmpty();
                    stampsList(true);
                });
    }

    private void stampsList(boolean ofAll) {
        try {
            OUTSIDE.stampsList(TRUST, ofAll);
            OutsideCa.readAgain(store);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void waitUntilStopped(Need need, Runnable away, Runnable back) throws Exception {
        int before = SIGNED.size();
        UUID control = ask();
        worker.round();
        assertThat(view(control).signed()).as("the control: it is there").isEqualTo(1);

        away.run();
        UUID waits = ask();
        for (int i = 0; i < Sheaves.TRIES + 2; i++) {
            worker.round();
            jdbc.sql("update signing.paper set next_at = now() where state = 'WAITING'")
                    .update();
            assertThat(worker.sign(lease(), new Aside()))
                    .as("those that follow wait, too")
                    .isFalse();
        }
        assertThat(view(waits).waiting()).isEqualTo(1);
        assertThat(tries()).as("what is away is no try").isZero();
        assertThat(outages.of(need)).isPresent();

        since(need, "3 hours 59 minutes");
        worker.round();
        assertThat(outages.stopped(need)).isFalse();
        assertThat(view(waits).waiting()).as("a minute before").isEqualTo(1);

        since(need, "4 hours");
        assertThat(outages.stopped(need)).isTrue();
        worker.round();
        SheafView over = view(waits);
        assertThat(over.refused()).isEqualTo(1);
        assertThat(over.papers().items().getFirst().refusal())
                .isEqualTo(need.stopped().key());
        assertThat(refusal(this::ask)).as("nothing more is taken on").isEqualTo(need.stopped());
        assertThat(refusal(this::seal)).as("nor sealed").isEqualTo(need.stopped());

        back.run();
        for (int i = 0; i < 60 && outages.of(need).isPresent(); i++) {
            worker.round();
            Thread.sleep(500);
        }
        assertThat(outages.of(need)).as("the first good one").isEmpty();
        UUID after = ask();
        worker.round();
        assertThat(view(after).signed()).isEqualTo(1);
        assertThat(seal().bytes()).isNotEmpty();
        assertThat(SIGNED).as("those that were signed, and no other").hasSize(before + 2);
    }

    /** Puts other bytes in the place of the root's list, and gives those that stood there. Its number changes, by which it is read anew. */
    private byte[] rootsList(byte[] other) {
        byte[] before = jdbc.sql("select der " + ROOTS_LIST).query(byte[].class).single();
        jdbc.sql("""
                        update signing.revocation_list set der = ?, number = number + 1
                        where (issuer, number) = (select issuer, number\s""" + ROOTS_LIST + ")").param(other).update();
        return before;
    }

    private UUID ask() {
        return world.as(
                DemoPerson.TUNG,
                () -> sign.run(List.of(new PaperAsked(
                        Papers.KIND,
                        UUID.randomUUID().toString(),
                        "Văn bản thử",
                        "/",
                        ward,
                        List.of(Matter.decide("G15-HT", "1.001193"))))));
    }

    private SignedPdf seal() {
        return pdf.seal(DemoPdf.of("Van ban"), ward, "Ủy ban nhân dân phường Ba Đình", "test.away");
    }

    private SheafView view(UUID sheaf) {
        return sheaves.find(sheaf, world.account(DemoPerson.TUNG), new Paging(1, 10))
                .orElseThrow();
    }

    private Sheaves.Leased lease() {
        return sheaves.lease(Instant.now(), Instant.now().plusSeconds(30), new Aside())
                .orElseThrow();
    }

    private long tries() {
        return jdbc.sql("select max(tries) from signing.paper where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private void since(Need need, String ago) {
        jdbc.sql("update signing.outage set away_since = now() - cast(? as interval) where need = ?")
                .params(ago, need.name())
                .update();
    }

    private static Refusal refusal(Runnable work) {
        Refused refused = catchThrowableOfType(Refused.class, work::run);
        assertThat(refused).as("it was not refused").isNotNull();
        return refused.refusal();
    }

    private static OldPki outside() {
        try {
            Files.createDirectories(TRUST);
            return new OldPki(
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    new ClosedMachines(TRUST, 0, Duration.ofSeconds(1)), // it signs no files here
                    TRUST);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", StampsAwayModuleTests::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange asked) throws IOException {
        byte[] question = asked.getRequestBody().readAllBytes();
        byte[] answer = AWAY.get()
                ? new byte[0]
                : OldPki.answer(
                        new TimeStampRequest(question), Instant.now(), OUTSIDE.stamps, OUTSIDE.stampCertificate);
        asked.sendResponseHeaders(AWAY.get() ? 503 : 200, answer.length == 0 ? -1 : answer.length);
        asked.getResponseBody().write(answer);
        asked.close();
    }

    /** Papers of the test. */
    @TestConfiguration
    static class Papers {

        private static final String KIND = "test.away";

        @Bean
        PaperHolder papersOfATest() {
            return new PaperHolder() {
                @Override
                public String kind() {
                    return KIND;
                }

                @Override
                public byte[] open(String subject) {
                    return DemoPdf.of("Van ban " + subject);
                }

                @Override
                public Runnable keep(String subject, SignedPdf signed) {
                    return () -> SIGNED.add(subject);
                }
            };
        }
    }
}
