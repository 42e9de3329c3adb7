package vn.motcua.dossier.partner.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.partner.MadePartner;
import vn.motcua.dossier.partner.PartnerWorld;
import vn.motcua.dossier.partner.Partners;
import vn.motcua.dossier.partner.SetLookUp;
import vn.motcua.dossier.partner.outward.AgencySimulator.Manner;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.portal.AdminDoor;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.Says;
import vn.motcua.testing.TestSignIns;
import vn.motcua.testing.line.CommandDoor;

/** Somebody looks up a dossier that the nation was not told of: the portal asks the agency's own system, and whatever that does, the page stands. */
@RunningTest
class AskAgencyTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Partners partners;

    @Autowired
    private LookUps lookUps;

    @Autowired
    private AdminDoor door;

    @Autowired
    private TestSignIns signIns;

    @Value("${motcua.admin-token}")
    private String token;

    @LocalServerPort
    private int port;

    private final AgencySimulator agency = new AgencySimulator();
    private MadePartner partner;
    private String code;

    @BeforeEach
    void anAgencyWhoseSystemIsAsked() {
        PartnerWorld world = new PartnerWorld(context);
        String own = world.agency(null);
        partner = world.partner(own);
        code = own + "-261126-" + ThreadLocalRandom.current().nextInt(1_000_000, 900_000_000);
        command(agency.address());
    }

    @AfterEach
    void closeIt() {
        agency.close();
    }

    @Test
    @Says("7 search/call: {madonvi, service, masohoso} → a flat dossier")
    void whatTheAgencyKnowsIsShownAndNotKept() throws Exception {
        String page = page();
        assertThat(page)
                .contains(
                        code, "Đang xử lý", "Đăng ký &lt;b&gt;khai sinh&lt;/b&gt;", "UBND xã Thử", "chưa được đồng bộ");
        assertThat(agency.asked())
                .singleElement()
                .asString()
                .startsWith("dstcode=VN:GOV:000.00.00.Y91:motcua ")
                .contains("\"masohoso\":\"" + code + "\"", "\"madonvi\":\"" + code.substring(0, code.indexOf('-')));
        assertThat(latest()).isEqualTo(LookUpOutcome.FOUND);
        agency.manner = Manner.KNOWS_NOTHING;
        assertThat(page()).contains("Không tìm thấy hồ sơ");
    }

    @ParameterizedTest
    @CsvSource({
        "KNOWS_NOTHING, NOT_THERE, Không tìm thấy hồ sơ",
        "SPEAKS_OF_ANOTHER, NOT_THERE, Không tìm thấy hồ sơ",
        "TALKS_NONSENSE, NOT_UNDERSTOOD, chưa phản hồi",
        "TALKS_WITHOUT_END, NOT_UNDERSTOOD, chưa phản hồi",
        "SENDS_ELSEWHERE, NOT_UNDERSTOOD, chưa phản hồi",
        "NEVER_ANSWERS, NO_ANSWER, chưa phản hồi",
        "STALLS_IN_THE_MIDDLE, NO_ANSWER, chưa phản hồi"
    })
    @Says(
            "7 search/call: whatever the agency's system does, who looks up is told within seconds, and the operator sees it")
    void whateverItDoesThePageStands(Manner manner, LookUpOutcome outcome, String said) throws Exception {
        agency.manner = manner;
        long begun = System.nanoTime();
        assertThat(page()).contains(said);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        assertThat(latest()).isEqualTo(outcome);
        assertThat(agency.asked()).doesNotContain("elsewhere");
    }

    @Test
    void aLineThatBreaksIsTriedOnceMore() throws Exception {
        agency.manner = Manner.HANGS_UP_ONCE;
        assertThat(page()).contains("UBND xã Thử");
        assertThat(agency.asked()).hasSize(2);
    }

    @Test
    void whoIsAwayIsLeftAloneForAWhile() throws Exception {
        agency.close();
        for (int i = 0; i < 5; i++) assertThat(page()).contains("chưa phản hồi");
        assertThat(lookUps.latest(id(), 20)).hasSize(3).allMatch(call -> call.outcome() == LookUpOutcome.NO_ANSWER);
    }

    @Test
    void aSlowSystemTakesNoPlaceFromTheOthers() throws Exception {
        agency.manner = Manner.NEVER_ANSWERS;
        AgencySimulator quick = new AgencySimulator();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PartnerWorld world = new PartnerWorld(context);
            String own = world.agency(null);
            MadePartner other = world.partner(own);
            command(other, quick.address());
            for (int i = 0; i < 12; i++) threads.submit(this::page);
            while (agency.asked().size() < 2) Thread.sleep(5);
            assertThat(get("/dossier/national?code=" + own + "-261126-77", DemoPerson.YEN)
                            .body())
                    .contains("UBND xã Thử");
        } finally {
            quick.close();
        }
        assertThat(agency.asked()).hasSize(2);
    }

    @Test
    void whoeverHasAnAccountDoesNotWalkThroughCodesEither() throws Exception {
        for (int i = 0; i < 30; i++)
            assertThat(get("/dossier/national?code=X-" + i, DemoPerson.KHUYEN_HOC)
                            .statusCode())
                    .isEqualTo(200);
        assertThat(get("/dossier/national?code=X-30", DemoPerson.KHUYEN_HOC).statusCode())
                .isEqualTo(429);
        assertThat(get("/dossier/national?code=X-30", DemoPerson.YEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverLooksAfterTheAccountSeesWhatFailed() throws Exception {
        agency.manner = Manner.TALKS_NONSENSE;
        page();
        String shown = get("/dossier/partners/" + partner.username());
        assertThat(shown)
                .contains(code, "Câu trả lời không đúng quy định", SetLookUp.shown(agency.address()))
                .doesNotContain(agency.address());
        command("off");
        assertThat(get("/dossier/partners/" + partner.username())).contains("chưa được hỏi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://h56.example/", "https:///nowhere", "javascript:alert(1)", "http://a:b@h56.example/", "h56"
            })
    void anAddressThatIsNoneIsRefused(String address) {
        assertThatThrownBy(() -> command(address)).isInstanceOf(Throwable.class);
    }

    private void command(String address) {
        command(partner, address);
    }

    private void command(MadePartner whose, String address) {
        new CommandDoor(door.port(), token)
                .run("dossier", "look-up-at", "--account", whose.username(), "--address", address);
    }

    private long id() {
        return partners.find(partner.username()).orElseThrow().id();
    }

    private LookUpOutcome latest() {
        return lookUps.latest(id(), 1).getFirst().outcome();
    }

    private String page() throws Exception {
        return get("/dossier/national?code=" + code);
    }

    private String get(String path) throws IOException, InterruptedException {
        return get(path, DemoPerson.YEN).body();
    }

    private HttpResponse<String> get(String path, DemoPerson who) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .timeout(Duration.ofSeconds(30))
                                .header("Accept", "text/html")
                                .header("Cookie", "lang=vi; " + signIns.sessionName() + "=" + signIns.signIn(who))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
