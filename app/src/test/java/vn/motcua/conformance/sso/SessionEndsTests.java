package vn.motcua.conformance.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.demo.DemoPerson;

/** What applications hold ends with the session it rests on, also where things happen at the same moment. */
class SessionEndsTests extends SsoTest {

    private static final int MANY = 24;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void nothingOutlivesTheTwelveHoursOfTheSession() {
        ModernApp app = app();
        JsonNode first = tokens(app, browser(DemoPerson.LAN));
        since(app, "11 hours 50 minutes");
        JsonNode second = app.refresh(first.path("refresh_token").asString()).json();
        assertThat(second.path("expires_in").asInt()).isBetween(1, 600);
        assertThat(jdbc.sql("""
                        select count(*) from identity.sign_on_token t join identity.sign_on s on s.id = t.sign_on
                        where s.client = ? and t.kind = 'REFRESH' and t.ended_at is null and t.expires_at > now() + interval '11 minutes'""").param(app.id()).query(Integer.class).single()).isZero();
    }

    @Test
    void aClosedAccountsTokenIsNotActive() {
        Account account = accounts.find(accounts.add(AccountKind.CITIZEN, "Người Bị Đóng", AccountState.ACTIVE, null))
                .orElseThrow();
        ModernApp app = app();
        String access = tokens(app, browser().with(signIns.sessionName(), signIns.signIn(account)))
                .path("access_token")
                .asString();
        assertThat(active(app, access)).as("the control").isTrue();
        accounts.setState(account.id(), AccountState.DISABLED);
        assertThat(active(app, access)).isFalse();
    }

    @Test
    void anApplicationIsToldOnceOfASessionHoweverOftenItSignedIn() {
        ModernApp app = app(false, false, "http://localhost:9/notice", null);
        Browser lan = browser(DemoPerson.LAN);
        for (int i = 0; i < 4; i++) tokens(app, lan);
        lan.submit(lan.open("/identity/account"), "/identity/sign-out", Map.of());
        assertThat(jdbc.sql("select count(*) from identity.sign_out_notice where client = ?")
                        .param(app.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSessionUsedAMomentAgoIsNotWrittenAgain() {
        String cookie = signIns.signIn(DemoPerson.LAN);
        String session = new String(Base64.getDecoder().decode(cookie), java.nio.charset.StandardCharsets.UTF_8);
        Browser lan = browser().with(signIns.sessionName(), cookie);
        lan.open("/identity/account");
        String before = written(session);
        lan.open("/identity/account");
        assertThat(written(session)).isEqualTo(before);
        jdbc.sql("update identity.session set last_access_time = last_access_time - 31000 where session_id = ?")
                .param(session)
                .update();
        String old = written(session);
        lan.open("/identity/account");
        assertThat(written(session)).as("half a minute later").isNotEqualTo(old);
    }

    private String written(String session) {
        return jdbc.sql("select xmin::text || ' ' || last_access_time from identity.session where session_id = ?")
                .param(session)
                .query(String.class)
                .single();
    }

    /** The session is read, then ended by another request that has not committed yet, and only then is the code given. */
    @Test
    void noCodeIsGivenForASessionThatEndsAtThisMoment() throws Exception {
        ModernApp app = app();
        String cookie = signIns.signIn(DemoPerson.LAN);
        String session = new String(Base64.getDecoder().decode(cookie), java.nio.charset.StandardCharsets.UTF_8);
        CountDownLatch ended = new CountDownLatch(1);
        Thread ending = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("delete from identity.session where session_id = ?")
                            .param(session)
                            .update();
                    ended.countDown();
                    pause(1_500);
                }));
        ended.await();
        Answer answer = browser().with(signIns.sessionName(), cookie).peek(app.authorize());
        ending.join();
        assertThat(answer.location()).doesNotContain("code=");
        assertThat(jdbc.sql("select count(*) from identity.sign_on where client = ?")
                        .param(app.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** What is known of the signing keys is looked at anew by one; the others do not wait for a second connection each. */
    @Test
    void manyRedeemAtTheMomentWhenTheKeysAreLookedUpAnew() throws Exception {
        ModernApp app = app();
        Browser lan = browser(DemoPerson.LAN);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) codes.add(Portal.returned(lan.peek(app.authorize()), "code"));
        Thread.sleep(5_200); // what is known is stale then
        try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
            List<Future<Integer>> answers = codes.stream()
                    .map(code -> threads.submit(() -> app.token(code).status()))
                    .toList();
            for (Future<Integer> answer : answers) assertThat(answer.get()).isEqualTo(200);
        }
    }

    /** However many show the same code at the same moment, one gets tokens, and what it got ends as somebody else knew the code. */
    @Test
    void aCodeShownByManyAtOnceIsGoodAtMostOnce() throws Exception {
        ModernApp app = app();
        String code = Portal.returned(browser(DemoPerson.LAN).peek(app.authorize()), "code");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++)
                answers.add(threads.submit(() -> app.token(code).status()));
            int given = 0;
            for (Future<Integer> answer : answers) if (answer.get() == 200) given++;
            assertThat(given).isEqualTo(1);
        }
        assertThat(jdbc.sql("select count(*) from identity.sign_on where client = ? and ended_at is null")
                        .param(app.id())
                        .query(Integer.class)
                        .single())
                .as("stolen: all ends")
                .isZero();
    }

    private void since(ModernApp app, String ago) {
        jdbc.sql("update identity.sign_on set session_since = now() - ?::interval where client = ?")
                .params(ago, app.id())
                .update();
    }

    private static boolean active(ModernApp app, String access) {
        return app.call("/oauth2/introspect", "token=" + access)
                .json()
                .path("active")
                .asBoolean();
    }

    private static JsonNode tokens(ModernApp app, Browser browser) {
        return app.token(Portal.returned(browser.peek(app.authorize()), "code")).json();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
