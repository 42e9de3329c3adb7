package vn.motcua.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.Checkpoints;
import vn.motcua.audit.checkpoint.Notary;
import vn.motcua.audit.checkpoint.SignedNote;
import vn.motcua.audit.tree.Hash;
import vn.motcua.audit.tree.ProofCheck;
import vn.motcua.audit.tree.Sequencer;
import vn.motcua.audit.tree.Tree;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.grant.GrantRepository;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.StoryTest;
import vn.motcua.testing.TestSignIns;

/** The auditor Mai Đức Thắng reads the log; another, of one agency, sees only that agency's; the public sees what is signed. */
@Import(TestSignIns.class)
class AuditStoryTests extends StoryTest {

    private static final AgencyId ONE = new AgencyId(770_001);
    private static final AgencyId OTHER = new AgencyId(770_002);

    @Autowired
    private TestSignIns signIns;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private GrantRepository grants;

    @Autowired
    private Clock clock;

    @Autowired
    private AuditLog log;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private Notary notary;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private Tree tree;

    @Autowired
    private TransactionTemplate transaction;

    /** What this story has happen: an event of the log's own catalogue, for an agency. */
    private void happen(AgencyId agency, int count) {
        Actor official = new Actor(ActorKind.OFFICIAL, new AccountId(UUID.randomUUID()), "", agency, "");
        Actors.as(
                official,
                () -> transaction.executeWithoutResult(status -> {
                    for (int i = 0; i < count; i++) log.record(new AuditAudit.SigningResumed(i, "Phục hồi sau sự cố"));
                }));
        sequencer.run();
        notary.sign();
    }

    @BeforeEach
    void happen() {
        happen(ONE, 60);
        happen(OTHER, 3);
    }

    @Test
    void thePublicSeesWhatIsSignedAndNothingElse() {
        page.navigate("/audit");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Nhật ký kiểm chứng được");
        look(page, "about");
        page.setViewportSize(320, 800);
        look(page, "about-narrow");
        assertThat(page.request().get("/audit/api/checkpoint").text())
                .contains("number ")
                .contains("\u2014 ");
        assertThat(page.request().get("/audit/entries").url()).contains("sign-in");
        assertThat(page.request().get("/audit/api/entries/0").status()).isEqualTo(401);
        long size = tree.size();
        JsonNode proof = JsonMapper.shared()
                .readTree(page.request()
                        .get("/audit/api/consistency?from=1&to=" + size)
                        .text());
        assertThat(ProofCheck.consistent(1, size, hashes(proof.path("hashes")), tree.root(1), tree.root(size)))
                .isTrue();
        for (String wrong : List.of("from=2&to=1", "from=-1&to=1", "from=1&to=99999999999", "from=x&to=1", "from=1"))
            assertThat(page.request().get("/audit/api/consistency?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
    }

    @Test
    void theAuditorSearchesAndSeesTheProof() {
        signIn(
                page,
                accounts.named(vn.motcua.identity.account.SignInName.of(DemoPerson.THANG.signInName()))
                        .orElseThrow());
        page.navigate("/audit/entries");
        assertThat(page.getByRole(AriaRole.ROW)).hasCount(51);
        look(page, "entries");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem các mục cũ hơn"))
                .click();
        assertThat(page.url()).contains("before=");
        look(page, "entries-older");
        page.navigate("/audit/entries?from=30/02/2026");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Không có ngày");
        look(page, "entries-refused");
        page.navigate("/audit/entries?agency=770001");
        page.setViewportSize(320, 800);
        look(page, "entries-narrow");
        page.setViewportSize(1280, 900);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Số "))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("Khớp");
        assertThat(page.locator("main")).containsText("Phục hồi sau sự cố");
        look(page, "entry");
        page.setViewportSize(320, 800);
        look(page, "entry-narrow");
        page.setViewportSize(1280, 900);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xem diễn biến"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Diễn biến");
        look(page, "subject");
    }

    @Test
    void anAuditorOfOneAgencySeesOnlyItsEntries() {
        signIn(page, auditorOf(ONE));
        page.navigate("/audit/entries");
        assertThat(page.locator("main")).containsText("Cơ quan số 770001");
        assertThat(page.locator("main")).not().containsText("770002");
        look(page, "entries-of-one-agency");
        page.navigate("/audit/entries?agency=770002");
        assertThat(page.locator("main")).containsText("Không có mục nào");
        look(page, "entries-nothing");
        long foreign = tree.size() - 1; // the last one is the other agency's
        assertThat(page.request().get("/audit/entries/" + foreign).status()).isEqualTo(404);
        assertThat(page.request().get("/audit/api/entries/" + foreign).status()).isEqualTo(404);
        assertThat(page.request().get("/audit/entries/999999999").status()).isEqualTo(404);
        assertThat(page.request().get("/audit/entries/x").status()).isEqualTo(404);
        APIResponse csv = page.request().get("/audit/entries.csv");
        assertThat(csv.headers().get("content-type")).startsWith("text/csv");
        assertThat(csv.text()).contains("770001").doesNotContain("770002");
    }

    @Test
    void aProofHoldsForWhoeverChecksItElsewhere() {
        signIn(page, auditorOf(ONE));
        page.navigate("/audit/entries");
        Locator number = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Số "))
                .first();
        String leaf = number.getAttribute("href").replaceFirst(".*/", "");
        JsonNode proven = JsonMapper.shared()
                .readTree(page.request().get("/audit/api/entries/" + leaf).text());
        SignedNote note = SignedNote.parse(proven.path("checkpoint").asString());
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Hash mine = Hash.leaf(proven.path("line").asString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(note.signer(checkpoints.keys())).isPresent();
        assertThat(ProofCheck.included(
                        mine,
                        Long.parseLong(leaf),
                        checkpoint.size(),
                        hashes(proven.path("hashes")),
                        checkpoint.root()))
                .isTrue();
    }

    @Test
    void whoMayNotReadTheLogIsRefused() {
        signIn(
                page,
                accounts.named(vn.motcua.identity.account.SignInName.of(DemoPerson.MAI.signInName()))
                        .orElseThrow());
        for (String path : List.of(
                "/audit/entries",
                "/audit/entries/0",
                "/audit/entries.csv",
                "/audit/api/entries/0",
                "/audit/subjects?kind=audit.log&id=log"))
            assertThat(page.request().get(path).status()).as(path).isEqualTo(403);
    }

    private Account auditorOf(AgencyId agency) {
        AccountId id = accounts.add(AccountKind.OFFICIAL, "Kiểm tra viên thử", AccountState.ACTIVE, agency);
        grants.giveRole(id, "auditor", agency, clock.instant().minusSeconds(60));
        return accounts.find(id).orElseThrow();
    }

    private void signIn(Page browser, Account account) {
        browser.context()
                .addCookies(List.of(
                        new Cookie(signIns.sessionName(), signIns.signIn(account)).setUrl("http://localhost:" + port)));
    }

    private static List<Hash> hashes(JsonNode list) {
        return list.valueStream().map(hash -> Hash.parse(hash.asString())).toList();
    }
}
