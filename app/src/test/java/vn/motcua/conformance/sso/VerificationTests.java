package vn.motcua.conformance.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.outside.Verifications;
import vn.motcua.kernel.AccountId;

/** An account is verified by an outside provider that can fail in every way: no failure verifies anybody, or breaks anything. */
class VerificationTests extends SsoTest {

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private Verifications verifications;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noFailureVerifiesAnybody() {
        Browser lan = browser(DemoPerson.LAN);
        for (String fault : List.of(
                "REFUSES", "OTHER_STATE", "OTHER_PERSON", "DOWN", "SLOW", "NONSENSE", "ENDLESS", "SAYS_NOTHING")) {
            Answer back = verify(lan, DemoPerson.LAN, fault);
            assertThat(back.status()).as(fault).isIn(422, 503);
            assertThat(lan.open(provider() + "/identity/verification").body())
                    .as(fault)
                    .contains("/identity/verification/begin");
        }
        Answer strangers = verify(lan, DemoPerson.BINH, "NONE");
        assertThat(strangers.status()).as("somebody else's number").isEqualTo(422);
    }

    @Test
    void anAccountIsVerifiedAndLinkedToOnePerson() {
        Portal vneid = portal(ClientProfile.VNEID);
        Browser binh = browser(DemoPerson.BINH);
        assertThat(claims(vneid, binh).path("IAL").asInt()).isZero();
        Answer done = verify(binh, DemoPerson.BINH, "SAME_SUBJECT");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains("/identity/verification/removal");
        assertThat(claims(vneid, binh).path("IAL").asInt()).isEqualTo(1);
        Browser lan = browser(DemoPerson.LAN);
        assertThat(verify(lan, DemoPerson.LAN, "SAME_SUBJECT").status())
                .as("a person that is linked to another account")
                .isEqualTo(409);
        binh.submit(binh.open(provider() + "/identity/verification"), "/removal", Map.of());
        assertThat(claims(vneid, binh).path("IAL").asInt()).isZero();
    }

    @Test
    void onePersonIsNotLinkedToTwoAccountsAtTheSameMoment() throws Exception {
        AccountId other = accounts.add(AccountKind.CITIZEN, "Người Cùng Lúc", AccountState.ACTIVE, null);
        CountDownLatch kept = new CountDownLatch(1);
        Thread first = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(status -> {
                    verifications.keep(other, "demo", "demo-same");
                    kept.countDown();
                    try {
                        Thread.sleep(2_000); // the other one looks meanwhile, finds nothing, and waits for the index
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        kept.await();
        assertThat(verify(browser(DemoPerson.LAN), DemoPerson.LAN, "SAME_SUBJECT")
                        .status())
                .isEqualTo(409);
        first.join();
        jdbc.sql("delete from identity.verification where account = ?")
                .param(other.value())
                .update();
    }

    @Test
    void whatAnOfficeKeptBecomesTheirsWhenTheyShowTheirNumber() {
        SignInName number = SignInName.of(DemoPerson.LAN.signInName());
        AccountId kept = accounts.add(AccountKind.CITIZEN, "Nguyễn Thị Lan", AccountState.INVITED, null);
        accounts.keepNumber(kept, number);
        Browser lan = browser(DemoPerson.LAN);
        assertThat(verify(lan, DemoPerson.BINH, "NONE").status())
                .as("somebody else's")
                .isEqualTo(422);
        assertThat(accounts.kept(number)).as("still kept").isPresent();
        assertThat(verify(lan, DemoPerson.LAN, "NONE").status()).isEqualTo(200);
        assertThat(accounts.kept(number)).isEmpty();
        lan.submit(lan.open(provider() + "/identity/verification"), "/removal", Map.of());
    }

    private Answer verify(Browser browser, DemoPerson person, String fault) {
        Answer page = browser.open(provider() + "/identity/verification/begin");
        String link = page.body()
                .replaceAll(
                        "(?s).*href=\"(/identity/demo-outside/done[^\"]*number=" + person.signInName() + "[^\"]*fault="
                                + fault + ")\".*",
                        "$1")
                .replace("&amp;", "&");
        return browser.open(provider() + link);
    }

    private JsonNode claims(Portal portal, Browser browser) {
        Answer tokens = portal.token(Portal.returned(browser.peek(portal.authorize("")), "code"));
        return portal.userInfo(tokens.json().path("access_token").asString()).json();
    }
}
