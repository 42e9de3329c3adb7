package vn.motcua.payment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.Withdraw;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.payment.life.LookAfterAttempts;
import vn.motcua.payment.life.TakeAtCounter;
import vn.motcua.payment.simulator.BankDesk;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.testing.StoryTest;

/**
 * An extract of the civil status register, from the first page to the receipt: a citizen applies, the office finds the record, she pays at the bank, the bank's word is
 * lost, we ask the bank, the receipt is there and the clock goes on.
 */
class PayExtractStoryTests extends StoryTest {

    private static final Pattern CODE = Pattern.compile("H26\\.101-[0-9]{6}-[0-9]{4,}");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Dossiers dossiers;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Obligations obligations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PaymentWorld world;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private LookAfterAttempts look;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DossierWorld people;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TakeAtCounter counter;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Withdraw withdraw;

    @Test
    void anExtractIsPaidThoughTheBanksWordIsLost() throws Exception {
        signInAs(page, DemoPerson.LAN);
        String code = handIn();
        DossierId id = dossiers.find(new DossierCode(code)).orElseThrow().id();
        Page duc = officer(DemoPerson.DUC);
        open(duc, code);
        end(duc, "Tờ khai đủ, hợp lệ");
        Page mai = officer(DemoPerson.MAI);
        open(mai, code);
        end(mai, "Có trong sổ hộ tịch");
        org.assertj.core.api.Assertions.assertThat(
                        dossiers.find(id).orElseThrow().status())
                .isEqualTo(NationalStatus.PAYMENT_ASKED);
        org.assertj.core.api.Assertions.assertThat(
                        dossiers.find(id).orElseThrow().due())
                .isNull();

        page.navigate("/dossier/mine/" + code);
        look(page, "1-asked");
        button(page, "Thanh toán phí, lệ phí");
        assertThat(page.locator("main")).containsText("24.000 đồng");
        look(page, "2-owed");
        button(page, "Thanh toán 24.000 đồng");
        assertThat(page.locator("main img")).isVisible();
        look(page, "3-code");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đến trang của ngân hàng"))
                .click();
        look(page, "4-bank");
        page.getByLabel("thông báo của ngân hàng bị mất").check();
        button(page, "Thực hiện");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Về trang thanh toán"))
                .click();
        assertThat(page.locator("#standing")).containsText("Đang chờ ngân hàng");

        ObligationView owed = obligations.about("dossier:" + code).getFirst();
        world.hurry(owed);
        look.run();
        assertThat(page.locator("#standing")).containsText("Đã thanh toán"); // the page looks by itself
        assertThat(page.locator("#standing")).containsText("Biên lai Phí");
        look(page, "5-paid");
        byte[] receipt = page.request()
                .get(page.locator("#standing a[href$='.pdf']").getAttribute("href"))
                .body();
        org.assertj.core.api.Assertions.assertThat(new String(receipt, 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        Files.write(Path.of("target", "screenshots", "PayExtractStoryTests-receipt.pdf"), receipt);

        waitFor(id, NationalStatus.IN_PROGRESS);
        org.assertj.core.api.Assertions.assertThat(
                        dossiers.find(id).orElseThrow().due())
                .isNotNull();
        open(mai, code);
        assertThat(mai.locator("main")).containsText("Lập bản sao trích lục");
        page.navigate("/payment/mine");
        look(page, "6-mine");
        BankDesk.look(this::lookAt, page);
    }

    private void lookAt(Page at, String name) {
        look(at, name);
    }

    @Test
    void theCashierTakesItAtTheCounter() {
        signInAs(page, DemoPerson.LAN);
        String code = handIn();
        DossierId id = dossiers.find(new DossierCode(code)).orElseThrow().id();
        Page duc = officer(DemoPerson.DUC);
        open(duc, code);
        end(duc, "Tờ khai đủ, hợp lệ");
        Page mai = officer(DemoPerson.MAI);
        open(mai, code);
        end(mai, "Có trong sổ hộ tịch");
        open(duc, code);
        duc.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Thu phí, lệ phí").setExact(true))
                .last()
                .click();
        look(duc, "counter");
        duc.locator("table a").first().click();
        duc.getByLabel("Số tiền đã thu").fill("20000");
        button(duc, "Ghi nhận đã thu");
        assertThat(duc.locator("main")).containsText("24.000");
        look(duc, "counter-wrong");
        duc.getByLabel("Số tiền đã thu").fill("24000");
        button(duc, "Ghi nhận đã thu");
        assertThat(duc.locator("main")).containsText("Đã thanh toán");
        look(duc, "counter-taken");
        waitFor(id, NationalStatus.IN_PROGRESS);
    }

    /** She paid, and wants it no more: the treasurer gives one line back, and she reads why the rest stays. */
    @Test
    void aPaidApplicationIsWithdrawnAndSomeOfItsFeeGoesBack() {
        signInAs(page, DemoPerson.LAN);
        String code = handIn();
        DossierId id = dossiers.find(new DossierCode(code)).orElseThrow().id();
        Page duc = officer(DemoPerson.DUC);
        open(duc, code);
        end(duc, "Tờ khai đủ, hợp lệ");
        Page mai = officer(DemoPerson.MAI);
        open(mai, code);
        end(mai, "Có trong sổ hộ tịch");
        ObligationView owed = obligations.about("dossier:" + code).getFirst();
        people.as(DemoPerson.DUC, () -> counter.run(owed.id(), PayWay.CASH, "", owed.amount()));
        waitFor(id, NationalStatus.IN_PROGRESS);
        people.as(DemoPerson.LAN, () -> withdraw.run(id, "Tôi đã tìm thấy bản cũ"));
        page.navigate(owed.href());
        assertThat(page.locator("#standing")).containsText("Chờ quyết định giữ hay hoàn");

        Page vinh = officer(DemoPerson.VINH);
        vinh.navigate("/payment/questions");
        look(vinh, "questions");
        vinh.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(code)).click();
        look(vinh, "question");
        button(vinh, "Ghi nhận quyết định");
        assertThat(vinh.locator(".govuk-error-summary")).containsText("Lý do");
        vinh.getByLabel("Hoàn toàn bộ hoặc một phần").check();
        vinh.locator("input[name=part1]").fill("9000");
        vinh.locator("textarea[name=reason]").fill("Đã tra cứu sổ hộ tịch; chưa lập bản sao");
        button(vinh, "Ghi nhận quyết định");
        assertThat(vinh.locator("main")).containsText("Biên lai điều chỉnh giảm Phí");
        look(vinh, "question-decided");

        page.navigate(owed.href());
        assertThat(page.locator("#standing")).containsText("Đã tra cứu sổ hộ tịch");
        look(page, "8-some-back");
        page.navigate("/notification");
        assertThat(page.locator("main")).containsText("Phí, lệ phí của hồ sơ " + code + " được hoàn");
    }

    private void waitFor(DossierId id, NationalStatus status) {
        for (int i = 0; i < 100 && dossiers.find(id).orElseThrow().status() != status; i++) page.waitForTimeout(200);
        org.assertj.core.api.Assertions.assertThat(
                        dossiers.find(id).orElseThrow().status())
                .isEqualTo(status);
    }

    private String handIn() {
        page.navigate("/dossier/apply/2.000635");
        button(page, "Bắt đầu");
        page.locator("#agency").fill("ba dinh");
        Locator ward = page.locator("#agency-found .govuk-radios__label:has-text('phường Ba Đình')");
        ward.first().waitFor();
        ward.first().click();
        next();
        page.locator("#phone").fill("0912 345 678");
        page.locator("input[name=return]").first().check();
        next();
        if (page.url().endsWith("/earlier")) {
            page.getByLabel("Không, tôi khai mới").check();
            next();
        }
        page.locator("#applicant_number").fill("001190000123");
        page.locator("#applicant_phone").fill("0912345678");
        next();
        page.locator("input[name=record][value=BIRTH]").check();
        page.locator("#person_name").fill("Nguyễn Thị Lan");
        page.locator("#registered_at").fill("UBND phường Ba Đình, 1990");
        page.locator("#copies").fill("3");
        next();
        page.locator("input[name=claims_exemption][value=no]").check();
        page.locator("input[name=confirmed][value=yes]").check();
        next();
        button(page, "Kiểm tra và nộp");
        button(page, "Nộp hồ sơ");
        Matcher code = CODE.matcher(page.locator("main").textContent());
        if (!code.find()) throw new AssertionError("no code at " + page.url());
        return code.group();
    }

    private void next() {
        button(page, "Tiếp tục");
    }

    private Page officer(DemoPerson person) {
        Page at = browser(1280, 900);
        signInAs(at, person);
        return at;
    }

    private static void open(Page at, String code) {
        at.navigate("/dossier/desk?q=" + code);
        at.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(code)).click();
    }

    private static void end(Page at, String outcome) {
        Locator act = at.locator(".mc-desk__act");
        Locator choice = act.getByLabel(outcome, new Locator.GetByLabelOptions().setExact(true));
        if (choice.count() > 0) choice.check();
        act.locator("form[action*='/outcome'] button").click();
        assertThat(at.locator(".govuk-notification-banner--success")).isVisible();
    }

    private static void button(Page at, String name) {
        at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
