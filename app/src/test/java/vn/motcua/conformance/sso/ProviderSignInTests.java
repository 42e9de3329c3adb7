package vn.motcua.conformance.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.SignInName;
import vn.motcua.kernel.AccountId;

/** Citizens sign in by the outside provider: nobody else's account is opened so, and nobody who took a number keeps its owner out. */
class ProviderSignInTests extends SsoTest {

    private static final String ACCOUNT = "/identity/account";

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theFirstTimeOpensAVerifiedAccountAndTheNextLeadsToIt() {
        String number = "001295100001";
        Browser first = browser();
        Answer in = enter(first, number, "NONE");
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.body()).contains("Người Thử " + number).contains("Đã xác minh");
        AccountId id = accounts.named(SignInName.of(number)).orElseThrow().id();
        assertThat(enter(browser(), number, "NONE").body()).contains("Người Thử " + number);
        assertThat(accounts.named(SignInName.of(number)).orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void theLevelIsTheProviders() {
        assertThat(factors("001295100002", "WEAK")).contains("\"OUTSIDE\"");
        assertThat(factors("001295100003", "NONE")).contains("\"OUTSIDE_STRONG\"");
        Browser weak = browser();
        enter(weak, "001295100002", "WEAK");
        assertThat(weak.open(app().authorize("acr_values", "LoA2")).location())
                .as("level 2 is asked for on a page")
                .isEmpty();
        Browser strong = browser();
        enter(strong, "001295100003", "NONE");
        assertThat(strong.open(app().authorize("acr_values", "LoA2")).location())
                .startsWith(ModernApp.CALLBACK);
    }

    @Test
    void noFailureLetsAnybodyIn() {
        for (String fault : List.of(
                "REFUSES", "OTHER_STATE", "OTHER_PERSON", "DOWN", "SLOW", "NONSENSE", "ENDLESS", "SAYS_NOTHING")) {
            Browser browser = browser();
            assertThat(enter(browser, "001295100004", fault).status()).as(fault).isIn(422, 503);
            assertThat(browser.peek(ACCOUNT).status()).as(fault).isIn(302, 303, 401);
        }
        assertThat(accounts.named(SignInName.of("001295100004"))).isEmpty();
    }

    @Test
    void anAnswerForAnotherBrowserIsNobodys() {
        Browser victim = browser();
        Browser thief = browser();
        String link = link(thief.open("/identity/outside/begin"), "001295100005", "NONE");
        victim.open("/identity/outside/begin");
        assertThat(victim.open(link).status()).isEqualTo(422);
        assertThat(accounts.named(SignInName.of("001295100005"))).isEmpty();
    }

    @Test
    void whoTookANumberDoesNotKeepItsOwnerOut() {
        String number = "001295100006";
        Account squatter = selfDeclared("Kẻ Chiếm Số", number);
        Browser theirs = browser().with(signIns.sessionName(), signIns.signIn(squatter));
        Browser owner = browser();
        Answer asked = enter(owner, number, "NONE");
        assertThat(asked.body())
                .contains("Số định danh của bạn đã có một tài khoản")
                .doesNotContain("Kẻ Chiếm Số");
        assertThat(theirs.open(ACCOUNT).body()).as("nothing happened yet").contains("Kẻ Chiếm Số");
        Answer in = owner.submit(asked, "/identity/outside/number", Map.of());
        assertThat(in.status()).isEqualTo(200);
        Account now = accounts.named(SignInName.of(number)).orElseThrow();
        assertThat(now.id()).isNotEqualTo(squatter.id());
        assertThat(now.name()).isEqualTo("Người Thử " + number);
        assertThat(theirs.peek(ACCOUNT).status()).as("signed out at once").isNotEqualTo(200);
        assertThat(accounts.find(squatter.id()).orElseThrow().usable()).isFalse();
    }

    @Test
    void aPageForTheNumberIsWorthNothingWithoutTheProvidersWord() {
        String number = "001295100007";
        Account other = selfDeclared("Người Mở Trước", number);
        Browser owner = browser();
        Answer asked = enter(owner, number, "NONE");
        Browser stranger = browser();
        assertThat(stranger.open("/identity/outside/number").status()).isEqualTo(422);
        Answer page = stranger.with("motcua-outside-person", "x").open("/identity/sign-in");
        assertThat(page.status()).isEqualTo(200);
        assertThat(accounts.named(SignInName.of(number)).orElseThrow().id()).isEqualTo(other.id());
        assertThat(asked.status()).isEqualTo(200);
    }

    @Test
    void theAccountThatAnOfficeKeptBecomesItsOwners() {
        SignInName number = SignInName.of("001295100008");
        AccountId kept = accounts.add(AccountKind.CITIZEN, "Cháu Lớn", AccountState.INVITED, null);
        accounts.keepNumber(kept, number);
        assertThat(enter(browser(), number.value(), "NONE").body()).contains("Cháu Lớn");
        assertThat(accounts.named(number).orElseThrow().id()).isEqualTo(kept);
    }

    @Test
    void onePersonOfTheProviderHasOneNumber() {
        String number = "001295100009";
        enter(browser(), number, "NONE");
        AccountId id = accounts.named(SignInName.of(number)).orElseThrow().id();
        accounts.release(id, SignInName.of(number));
        accounts.addName(id, SignInName.of("001295100010"));
        assertThat(enter(browser(), number, "NONE").status())
                .as("the link is to another number")
                .isEqualTo(422);
    }

    @Test
    void nobodyLocksThemselvesOutOfTheirOnlyWayIn() {
        String number = "001295100011";
        Browser browser = browser();
        enter(browser, number, "NONE");
        AccountId id = accounts.named(SignInName.of(number)).orElseThrow().id();
        Answer refused = browser.submit(browser.open("/identity/verification"), "/removal", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        enter(browser(), number, "NONE");
        assertThat(accounts.named(SignInName.of(number)).orElseThrow().id()).isEqualTo(id);
    }

    /** Eight places: whoever comes while a slow provider has them all is told so at once, and the portal goes on. */
    @Test
    void aSlowProviderDoesNotHoldEverybodyUp() throws Exception {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            List<java.util.concurrent.Future<Integer>> slow = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(
                            () -> enter(browser(), "00129510010" + i, "SLOW").status()))
                    .toList();
            Thread.sleep(2_000);
            long begun = System.nanoTime();
            assertThat(enter(browser(), "001295100109", "NONE").status()).isEqualTo(503);
            assertThat(System.nanoTime() - begun).as("nanoseconds").isLessThan(2_500_000_000L);
            for (var one : slow) assertThat(one.get()).isEqualTo(503);
        }
        assertThat(enter(browser(), "001295100109", "NONE").status())
                .as("the control")
                .isEqualTo(200);
    }

    private String factors(String number, String fault) {
        enter(browser(), number, fault);
        UUID id = accounts.named(SignInName.of(number)).orElseThrow().id().value();
        return jdbc.sql("""
                        select string_agg(encode(a.attribute_bytes, 'escape'), ' ') from identity.session s
                        join identity.session_attributes a on a.session_primary_id = s.primary_id and a.attribute_name = 'sign-in'
                        where s.principal_name = ?""").param(id.toString()).query(String.class).single();
    }

    private Account selfDeclared(String name, String number) {
        AccountId id = accounts.add(AccountKind.CITIZEN, name, AccountState.ACTIVE, null);
        accounts.addName(id, SignInName.of(number));
        return accounts.find(id).orElseThrow();
    }

    private Answer enter(Browser browser, String number, String fault) {
        return browser.open(link(browser.open("/identity/outside/begin?back=" + ACCOUNT), number, fault));
    }

    /** The simulator's link for a person whom it does not list. */
    private static String link(Answer page, String number, String fault) {
        return page.body()
                .replaceAll(
                        "(?s).*href=\"(/identity/demo-outside/done[^\"]*fault=" + fault + "&amp;signIn=true)\".*", "$1")
                .replace("&amp;", "&")
                .replaceAll("number=\\d+", "number=" + number);
    }
}
