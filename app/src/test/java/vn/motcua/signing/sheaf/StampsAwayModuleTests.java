package vn.motcua.signing.sheaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SignedPdf;
import vn.motcua.signing.pades.SigningPeople;
import vn.motcua.signing.spi.PaperHolder;
import vn.motcua.signing.stamp.TimeStampAuthority;
import vn.motcua.signing.stamp.TimeStamps;
import vn.motcua.testing.RunningTest;

/** The stop rule (SR-63, programme E5): without time stamps papers wait and lose no try, after four hours all is refused, and the first good stamp ends that. */
@RunningTest
@Import(StampsAwayModuleTests.Papers.class)
@DirtiesContext
class StampsAwayModuleTests {

    private static final AtomicBoolean AWAY = new AtomicBoolean();
    private static final AtomicReference<TimeStampAuthority> OURS = new AtomicReference<>();
    private static final Set<String> SIGNED = ConcurrentHashMap.newKeySet();
    private static final HttpServer SERVER = serve();

    @Autowired
    private TimeStampAuthority authority;

    @Autowired
    private TimeStamps stamps;

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
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private AgencyId ward;

    /** Stamps come from elsewhere, and the test alone has the worker work. */
    @DynamicPropertySource
    static void elsewhere(DynamicPropertyRegistry registry) {
        registry.add(
                "motcua.signing.tsa",
                () -> "http://127.0.0.1:" + SERVER.getAddress().getPort());
        registry.add("motcua.signing.sheaves-every", () -> "9h");
    }

    @BeforeEach
    void ready() {
        OURS.set(authority);
        ward = people.agency("H26.101");
        people.certified(ward, "Bùi Thanh Tùng");
        people.sealing(ward);
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @Test
    void papersWaitWithoutLosingATryUntilTheRuleStopsThemAndTheFirstGoodStampEndsThat() throws Exception {
        UUID control = ask();
        worker.round();
        assertThat(view(control).signed()).as("the control: stamps are there").isEqualTo(1);

        AWAY.set(true);
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
        assertThat(stamps.awaySince()).isPresent();

        since("3 hours 59 minutes");
        worker.round();
        assertThat(stamps.stopped()).isFalse();
        assertThat(view(waits).waiting()).as("a minute before").isEqualTo(1);

        since("4 hours");
        assertThat(stamps.stopped()).isTrue();
        worker.round();
        SheafView over = view(waits);
        assertThat(over.refused()).isEqualTo(1);
        assertThat(over.papers().items().getFirst().refusal()).isEqualTo(SigningRefusal.STAMPS_STOPPED.key());
        assertThat(refusal(this::ask)).as("nothing more is taken on").isEqualTo(SigningRefusal.STAMPS_STOPPED);
        assertThat(refusal(this::seal)).as("nor sealed").isEqualTo(SigningRefusal.STAMPS_STOPPED);

        AWAY.set(false);
        for (int i = 0; i < 60 && stamps.awaySince().isPresent(); i++) {
            worker.round();
            Thread.sleep(500);
        }
        assertThat(stamps.awaySince()).as("the first good stamp").isEmpty();
        UUID after = ask();
        worker.round();
        assertThat(view(after).signed()).isEqualTo(1);
        assertThat(seal().bytes()).isNotEmpty();
        assertThat(SIGNED).as("those that were signed, and no other").hasSize(2);
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
        return sheaves.lease(java.time.Instant.now(), java.time.Instant.now().plusSeconds(30), new Aside())
                .orElseThrow();
    }

    private long tries() {
        return jdbc.sql("select max(tries) from signing.paper where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private void since(String ago) {
        jdbc.sql("update signing.stamp_state set away_since = now() - cast(? as interval)")
                .param(ago)
                .update();
    }

    private static Refusal refusal(Runnable work) {
        Refused refused = catchThrowableOfType(Refused.class, work::run);
        assertThat(refused).as("it was not refused").isNotNull();
        return refused.refusal();
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
        byte[] answer = AWAY.get() ? new byte[0] : OURS.get().answer(question);
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
