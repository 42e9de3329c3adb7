package vn.motcua.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** Passkeys with a virtual authenticator (F3): set up, sign in, owner not verified, copied key, foreign challenge, wrong origin. */
class PasskeyStoryTests extends StoryTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountRepository accounts;

    @Test
    void anOfficialSetsAPasskeyUpAndSignsInWithItAlone() {
        Authenticator authenticator = new Authenticator(page);
        signInAs(page, DemoPerson.VINH);
        page.navigate("/identity/set-up");
        look(page, "set-up");
        setUp("Máy tính cơ quan");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Mã dự phòng của bạn");
        look(page, "recovery-codes");
        page.context().clearCookies();
        signInWithPasskey();
        assertThat(page).hasURL("http://localhost:" + port + "/");
        assertThat(page.getByText("Đỗ Quang Vinh")).isVisible();
        assertThat(authenticator.count()).isEqualTo(1);
    }

    @Test
    void whoeverTheDeviceDidNotVerifyIsRefused() {
        Authenticator authenticator = new Authenticator(page);
        signInAs(page, DemoPerson.KHAI);
        setUp("Điện thoại");
        page.context().clearCookies();
        authenticator.verified(false);
        signInWithPasskey();
        assertThat(page.getByText("Trình duyệt không lấy được khóa truy cập")).isVisible();
        authenticator.verified(true); // the control: the same key, its owner verified
        signInWithPasskey();
        assertThat(page).hasURL("http://localhost:" + port + "/");
    }

    @Test
    void aCopiedPasskeyIsRefusedAndRecorded() {
        new Authenticator(page);
        signInAs(page, DemoPerson.THANG);
        setUp("Khóa bảo mật");
        String account = accounts.named(SignInName.of(DemoPerson.THANG.signInName()))
                .orElseThrow()
                .id()
                .toString();
        jdbc.sql("update identity.passkey set sign_count = 1000 where account = ?::uuid")
                .param(account)
                .update(); // as if a copy had been used a thousand times
        page.context().clearCookies();
        signInWithPasskey();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("không được chấp nhận");
        assertThat(jdbc.sql(
                                "select count(*) from identity.passkey where account = ?::uuid and last_used_at is not null")
                        .param(account)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAnswerIsTakenOnceAndOnlyForOurQuestion() {
        new Authenticator(page);
        signInAs(page, DemoPerson.TUNG);
        setUp("Máy tính bảng");
        page.context().clearCookies();
        page.navigate("/identity/sign-in");
        String options = page.locator("[data-passkey=get]").getAttribute("data-options");
        String token = page.locator("input[name=_csrf]").first().inputValue();
        String foreign = get(options.replaceFirst("\"challenge\":\"[^\"]+", "\"challenge\":\"" + "A".repeat(75)));
        String own = get(options);
        assertThat(send(foreign, token)).as("another challenge").isEqualTo(422);
        assertThat(send(own, token)).as("our challenge").isEqualTo(200);
        page.context().clearCookies();
        page.navigate("/identity/sign-in");
        token = page.locator("input[name=_csrf]").first().inputValue();
        assertThat(send(own, token)).as("a second time").isEqualTo(422);
    }

    @Test
    void anAnswerGivenToAnotherOriginIsRefused() {
        new Authenticator(page);
        signInAs(page, DemoPerson.DUC);
        setUp("Máy trạm");
        page.context().clearCookies();
        page.navigate("/identity/sign-in");
        String options = page.locator("[data-passkey=get]").getAttribute("data-options");
        String token = page.locator("input[name=_csrf]").first().inputValue();
        // a page of another port of the same host: passkeys are bound to the host, so the browser gives an answer there
        // too
        page.route(
                "http://localhost:1/",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!DOCTYPE html><title>x</title>")));
        page.navigate("http://localhost:1/");
        String answer = get(options);
        assertThat(answer).isNotEmpty();
        assertThat(send(answer, token)).as("given at http://localhost:1").isEqualTo(422);
        page.navigate("/identity/sign-in");
        String own = get(page.locator("[data-passkey=get]").getAttribute("data-options"));
        assertThat(send(own, token)).as("the control: given at our own").isEqualTo(200);
    }

    private String get(String options) {
        return String.valueOf(page.evaluate("""
                async (options) => JSON.stringify((await navigator.credentials.get({
                  publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options))})).toJSON())""", options));
    }

    private int send(String answer, String token) {
        return page.request()
                .post(
                        "http://localhost:" + port + "/identity/sign-in/passkey",
                        RequestOptions.create()
                                .setForm(FormData.create().set("_csrf", token).set("answer", answer)))
                .status();
    }

    private void setUp(String label) {
        page.navigate("/identity/set-up");
        page.getByLabel("Tên khóa").fill(label);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thiết lập khóa truy cập"))
                .click();
        page.waitForURL("**/set-up/passkey");
    }

    private void signInWithPasskey() {
        page.navigate("/identity/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dùng khóa truy cập (passkey)"))
                .click();
        page.waitForTimeout(300);
    }

    /** Chromium's virtual authenticator: a device with a fingerprint reader. */
    private static final class Authenticator {
        private final CDPSession devtools;
        private final String id;

        Authenticator(Page page) {
            devtools = page.context().newCDPSession(page);
            devtools.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject request = new JsonObject();
            request.add("options", options);
            id = devtools.send("WebAuthn.addVirtualAuthenticator", request)
                    .get("authenticatorId")
                    .getAsString();
        }

        void verified(boolean yes) {
            JsonObject request = new JsonObject();
            request.addProperty("authenticatorId", id);
            request.addProperty("isUserVerified", yes);
            devtools.send("WebAuthn.setUserVerified", request);
        }

        int count() {
            JsonObject request = new JsonObject();
            request.addProperty("authenticatorId", id);
            return devtools.send("WebAuthn.getCredentials", request)
                    .getAsJsonArray("credentials")
                    .size();
        }
    }
}
