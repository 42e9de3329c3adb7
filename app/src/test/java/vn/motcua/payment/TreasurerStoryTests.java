package vn.motcua.payment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.payment.life.Owe;
import vn.motcua.payment.life.TakeAtCounter;
import vn.motcua.testing.StoryTest;

/** The treasurer's day: the book, its file, a refund that somebody asks for, the comparison with the bank, and what partners were told. */
class TreasurerStoryTests extends StoryTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DossierWorld people;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Owe owe;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TakeAtCounter take;

    @Test
    void keepsTheBookAndDecidesARefund() {
        ObligationView owed = people.as(
                DemoPerson.DUC,
                () -> owe.run(new Owe.Command(
                        people.baDinh(),
                        "treasurer:" + UUID.randomUUID(),
                        "=HYPERLINK(\"x\")",
                        new Payer("=1+1", "", "", null),
                        List.of(
                                Line.of(LineKind.CHARGE, "Phí thử", new Dong(5_000)),
                                Line.of(LineKind.FEE, "Lệ phí thử", new Dong(3_000))),
                        false,
                        null)));
        people.as(DemoPerson.DUC, () -> take.run(owed.id(), PayWay.CASH, "", new Dong(8_000)));

        Page vinh = page;
        signInAs(vinh, DemoPerson.VINH);
        vinh.navigate("/payment/book");
        assertThat(vinh.locator("main")).containsText("BLP26T");
        assertThat(vinh.locator("main")).containsText("BLL26T");
        look(vinh, "book");
        String file = vinh.request()
                .get(vinh.locator("a[href*='book.csv']").getAttribute("href"))
                .text();
        org.assertj.core.api.Assertions.assertThat(file)
                .contains("'=1+1")
                .contains("'=HYPERLINK")
                .contains("BLP26T");

        Page duc = browser(1280, 900);
        signInAs(duc, DemoPerson.DUC);
        duc.navigate("/payment/counter/" + owed.id());
        duc.locator("main summary").first().click();
        duc.getByLabel("Lý do hoàn tiền").fill("Thu nhầm hồ sơ");
        button(duc, "Đề nghị hoàn tiền");
        assertThat(duc.locator("main")).containsText("Chờ quyết định");
        look(duc, "asked");

        vinh.navigate("/payment/refunds");
        look(vinh, "refunds");
        vinh.locator("table a").first().click();
        look(vinh, "refund");
        vinh.getByLabel("Đồng ý hoàn").check();
        button(vinh, "Ghi nhận quyết định");
        vinh.getByLabel("Đã hoàn trực tiếp cho người nộp").check();
        button(vinh, "Ghi nhận quyết định");
        assertThat(vinh.locator("main")).containsText("Đã hoàn");
        vinh.navigate("/payment/book");
        assertThat(vinh.locator("main")).containsText("Đã huỷ");

        Page stranger = browser(1280, 900);
        signInAs(stranger, DemoPerson.NGAN);
        org.assertj.core.api.Assertions.assertThat(
                        stranger.navigate("/payment/counter/" + owed.id()).status())
                .isIn(403, 404);
        org.assertj.core.api.Assertions.assertThat(
                        stranger.navigate("/payment/book").status())
                .isIn(403, 404);
    }

    @Test
    void theNationComparesAndLooksAfterPartners() {
        signInAs(page, DemoPerson.YEN);
        page.navigate("/payment/reconciliation");
        button(page, "Đối soát ngày này");
        assertThat(page.locator("main")).containsText("Các ngày đã đối soát");
        look(page, "reconciliation");
        page.navigate("/payment/partners");
        look(page, "partners");
        page.navigate("/payment/partners/results");
        look(page, "results");
        page.navigate("/payment/lookup");
        look(page, "lookup");
        page.navigate("/payment/receipts?code=AAAAAAAAAAAA");
        look(page, "receipt-unknown");
        page.navigate("/payment/pay/00000000-0000-0000-0000-000000000000");
        assertThat(page.locator("main")).containsText("Không có khoản phải nộp này");
    }

    private static void button(Page at, String name) {
        at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
