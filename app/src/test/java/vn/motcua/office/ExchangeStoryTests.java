package vn.motcua.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.axis.proof.ProofCheck;
import vn.motcua.axis.system.AxisSystemView;
import vn.motcua.axis.system.AxisSystems;
import vn.motcua.axis.system.CloseSystem;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.signing.pades.SigningPeople;
import vn.motcua.signing.pdf.PdfSigner;
import vn.motcua.testing.StoryTest;

/** Clerks of three agencies without software of their own exchange documents over the axis, in browsers. The sender's letters are signed elsewhere; signing them here is LetterSigningStoryTests' matter. */
class ExchangeStoryTests extends StoryTest {

    /** Signed by the official with a key of their own, and attached by the clerk: what the agency seals an official has signed before. */
    private byte[] pdf = new byte[0];

    @Autowired
    SigningPeople people;

    @Autowired
    AxisSystems systems;

    @Autowired
    CloseSystem close;

    @Autowired
    AgencyCodes codes;

    @BeforeEach
    void signedElsewhere() throws Exception {
        pdf = PdfSigner.sign(
                DemoPdf.of("Cong van thu nghiem"), people.elsewhere(people.agency("G22"), "Thái Tuyết Vân"));
    }

    /** Other tests of the same application connect software for these agencies; here their clerks work by hand. */
    @BeforeEach
    void byHand() {
        for (String code : List.of("G22", "G15", "H41"))
            for (AxisSystemView system : systems.of(codes.carrier(AgencyCode.of(code), AsOf.today(Clock.systemUTC()))
                    .orElseThrow()
                    .id())) Actors.as(Actor.SYSTEM, () -> close.close(system.code()));
    }

    @Test
    void aLetterIsAcceptedByOneReceiverRefusedByAnotherAndTheSenderSeesIt() throws IOException {
        signInAs(page, DemoPerson.HA);
        String reference = register(page, "V/v thử nghiệm liên thông văn bản với địa phương");
        press(page, "Gửi văn bản qua Trục");
        look(page, "draft-empty");
        page.getByRole(AriaRole.BUTTON, named("Kiểm tra và xem trước")).click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Chưa chọn cơ quan nhận");
        receiver(page, "nghe an", "Ủy ban nhân dân tỉnh Nghệ An");
        receiver(page, "bo tu phap", "Bộ Tư pháp");
        page.getByRole(AriaRole.BUTTON, named("Kiểm tra và xem trước")).click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Chưa đính kèm văn bản");
        attach(
                page,
                "văn bản.html",
                "text/html",
                "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.locator(".govuk-error-summary")).containsText("không gửi được");
        attach(page, "nháp.pdf", "application/pdf", DemoPdf.of("Cong van chua ky"));
        page.getByRole(AriaRole.BUTTON, named("Kiểm tra và xem trước")).click();
        assertThat(page.locator(".govuk-error-summary")).containsText("chưa có chữ ký số còn giá trị của người ký");
        page.getByRole(AriaRole.BUTTON, named("Bỏ nháp.pdf").setExact(true)).click();
        attach(page, "công văn.pdf", "application/pdf", pdf);
        assertThat(page.locator("#files ~ table").first()).containsText("công văn.pdf");
        page.getByLabel("Thẩm quyền ký").fill("TL. CHỦ NHIỆM");
        page.getByLabel("Chức vụ người ký").fill("GIÁM ĐỐC TRUNG TÂM TIN HỌC");
        page.getByLabel("Địa danh").fill("Hà Nội");
        look(page, "draft");
        page.getByRole(AriaRole.BUTTON, named("Kiểm tra và xem trước")).click();
        assertThat(page.locator("table").first().locator("tr").filter(having("Nghệ An")))
                .containsText("Gửi được");
        look(page, "preview");
        press(page, "Gửi");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Đã gửi đến 2 cơ quan");
        look(page, "sent");
        String letter = page.url().replaceAll("\\?.*", "");

        Page ngan = browser(1280, 900);
        signInAs(ngan, DemoPerson.NGAN);
        take(ngan, reference);
        look(ngan, "arrival");
        Download file = ngan.waitForDownload(
                () -> ngan.getByRole(AriaRole.LINK, named("công văn.pdf")).click());
        byte[] got = Files.readAllBytes(file.path());
        assertThat(got).as("what was attached, and the seal behind it").startsWith(pdf);
        assertThat(new String(got, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("ETSI.CAdES.detached");
        press(ngan, "Tiếp nhận, vào sổ văn bản đến");
        assertThat(ngan.locator("main")).containsText("Số đến");
        ngan.getByLabel("Đơn vị", new Page.GetByLabelOptions().setExact(true)).selectOption("Phòng Tổng hợp");
        look(ngan, "accepted");
        press(ngan, "Phân công");
        press(ngan, "Báo đang xử lý");
        press(ngan, "Báo hoàn thành");
        assertThat(ngan.getByRole(AriaRole.BUTTON, named("Báo hoàn thành"))).hasCount(0);
        look(ngan, "finished");

        Page huy = browser(1280, 900);
        signInAs(huy, DemoPerson.HUY);
        take(huy, reference);
        huy.getByRole(AriaRole.BUTTON, named("Từ chối tiếp nhận")).click();
        press(huy, "Từ chối văn bản này");
        assertThat(huy.locator(".govuk-error-summary")).containsText("Lý do");
        huy.getByLabel("Lý do").fill("Văn bản gửi nhầm cơ quan");
        look(huy, "refuse");
        press(huy, "Từ chối văn bản này");
        assertThat(huy.getByRole(AriaRole.BUTTON, named("Tiếp nhận, vào sổ văn bản đến")))
                .hasCount(0);

        page.navigate(letter.replaceAll("letters/.*", "replies"));
        assertThat(page.locator("main")).containsText("Văn bản gửi nhầm cơ quan");
        look(page, "replies");
        press(page, "Đánh dấu đã xem");
        page.navigate(letter);
        Locator table = page.locator("table").first();
        assertThat(table.locator("tr").filter(having("Nghệ An"))).containsText("Hoàn thành");
        assertThat(table.locator("tr").filter(having("Bộ Tư pháp"))).containsText("Văn bản gửi nhầm cơ quan");
        look(page, "answered");
        page.navigate(letter.replaceAll("letters/.*", "letters?q=lien thong dia phuong nghe an"));
        assertThat(page.locator("#answers")).containsText(reference);
        look(page, "letters");
        ngan.navigate(ngan.url().replaceAll("arrivals/.*", "arrivals?q=thu nghiem van phong chinh phu"));
        assertThat(ngan.locator("#answers")).containsText(reference);
        look(ngan, "arrivals");
    }

    @Test
    void aRecalledLetterIsNoLongerThereAndItsTraceStays() {
        signInAs(page, DemoPerson.HA);
        String reference = register(page, "V/v văn bản sẽ thu hồi");
        press(page, "Gửi văn bản qua Trục");
        receiver(page, "H41", "Ủy ban nhân dân tỉnh Nghệ An");
        attach(page, "thu hồi.pdf", "application/pdf", pdf);
        page.getByRole(AriaRole.BUTTON, named("Kiểm tra và xem trước")).click();
        press(page, "Gửi");
        String letter = page.url().replaceAll("\\?.*", "");
        Page ngan = browser(1280, 900);
        signInAs(ngan, DemoPerson.NGAN);
        take(ngan, reference);
        press(ngan, "Tiếp nhận, vào sổ văn bản đến");
        String arrival = ngan.url().replaceAll("\\?.*", "");

        press(page, "Thu hồi");
        page.getByRole(AriaRole.BUTTON, named("Kiểm tra và xem trước")).click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Chưa ghi lý do");
        page.getByLabel("Lý do").fill("Nội dung chưa được duyệt");
        look(page, "recall-draft");
        page.getByRole(AriaRole.BUTTON, named("Kiểm tra và xem trước")).click();
        press(page, "Gửi");

        ngan.navigate(arrival.replaceAll("arrivals/.*", "arrivals"));
        ngan.locator("tr")
                .filter(having(reference))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        look(ngan, "recall");
        ngan.navigate(arrival);
        assertThat(ngan.locator("main")).containsText("Nội dung chưa được duyệt");
        look(ngan, "asked");
        press(ngan, "Gửi trả lời");
        assertThat(ngan.locator(".govuk-error-summary")).isVisible();
        ngan.getByLabel("Đồng ý", new Page.GetByLabelOptions().setExact(true)).check();
        press(ngan, "Gửi trả lời");
        assertThat(ngan.locator("main")).containsText("tệp văn bản không còn ở đây");
        assertThat(ngan.getByRole(AriaRole.LINK, named("thu hồi.pdf"))).hasCount(0);
        assertThat(ngan.locator("main")).containsText("Số đến");
        look(ngan, "withdrawn");
        assertThat(ngan.request().get(arrival + "/files/1").status()).isEqualTo(404);
        page.navigate(letter);
        assertThat(page.locator("table").first()).containsText("Đã thu hồi");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Thu hồi"))).hasCount(0);
        look(page, "recalled");
    }

    @Test
    void whatAReceiverDoesNotTakeIsProvenAndWithdrawn(@Autowired JdbcClient jdbc) throws IOException {
        signInAs(page, DemoPerson.HA);
        String reference = register(page, "V/v văn bản một nơi chưa lấy");
        press(page, "Gửi văn bản qua Trục");
        receiver(page, "H41", "Ủy ban nhân dân tỉnh Nghệ An");
        receiver(page, "G15", "Bộ Tư pháp");
        attach(page, "công văn.pdf", "application/pdf", pdf);
        page.getByRole(AriaRole.BUTTON, named("Kiểm tra và xem trước")).click();
        press(page, "Gửi");
        String letter = page.url().replaceAll("\\?.*", "");
        Page ngan = browser(1280, 900);
        signInAs(ngan, DemoPerson.NGAN);
        take(ngan, reference);

        page.navigate(letter);
        look(page, "untaken");
        Page.GetByRoleOptions state = named("Lập xác nhận chưa nhận");
        assertThat(page.getByRole(AriaRole.BUTTON, state)).hasCount(1);
        page.getByRole(AriaRole.BUTTON, state).click();
        assertThat(page.locator("main")).containsText("chưa chờ đủ 3 ngày");
        jdbc.sql(
                        "update axis.packet set accepted_at = accepted_at - interval '4 days' where number || '/' || notation = ?")
                .param(reference)
                .update();
        page.navigate(letter);
        Download proof = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, state).click());
        assertThat(ProofCheck.check(Files.readAllBytes(proof.path()), List.of()).statement())
                .satisfies(said -> assertThat(said.receiver()).contains("G15"));

        press(page, "Rút ở nơi chưa lấy");
        assertThat(page.locator("main")).containsText("Đã rút ở 1 nơi chưa lấy; 1 nơi khác không rút được");
        look(page, "withdrawal");
        Download withdrawn = page.waitForDownload(() ->
                page.getByRole(AriaRole.LINK, named("Tải xác nhận đã rút")).click());
        assertThat(ProofCheck.check(Files.readAllBytes(withdrawn.path()), List.of())
                        .holds())
                .isTrue();
        page.navigate(letter);
        assertThat(page.locator("table").first().locator("tr").filter(having("Bộ Tư pháp")))
                .containsText("Đã thu hồi");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Rút ở nơi chưa lấy"))).hasCount(0);
        Page huy = browser(1280, 900);
        signInAs(huy, DemoPerson.HUY);
        huy.navigate("/office");
        assertThat(huy.locator("main")).not().containsText(reference);

        Page yen = browser(1280, 900);
        signInAs(yen, DemoPerson.YEN);
        yen.navigate("/axis/packets/"
                + jdbc.sql("select max(id) from axis.packet where number || '/' || notation = ?")
                        .param(reference)
                        .query(Long.class)
                        .single());
        assertThat(yen.getByRole(AriaRole.LINK, named("Tải xác nhận đã rút"))).hasCount(1);
        look(yen, "trace-proofs");
    }

    @Test
    void allProvincesAreAddedAtOnceAndOneIsTakenAway() {
        signInAs(page, DemoPerson.HA);
        register(page, "V/v gửi các tỉnh, thành phố");
        press(page, "Gửi văn bản qua Trục");
        page.getByText("Thêm nhiều cơ quan cùng lúc").click();
        page.getByLabel("Ủy ban nhân dân các tỉnh, thành phố").check();
        press(page, "Thêm cả nhóm");
        assertThat(page.locator("main")).containsText("34 cơ quan nhận");
        look(page, "group");
        page.getByRole(AriaRole.LINK, named("Trang sau")).click();
        page.locator("table").first().getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator("main")).containsText("33 cơ quan nhận");
        press(page, "Bỏ bản nháp");
        assertThat(page.locator("h1")).containsText("Văn bản gửi qua Trục liên thông");
    }

    private String register(Page clerk, String subject) {
        clerk.navigate("/office");
        clerk.getByRole(AriaRole.LINK, named("Sổ văn bản đi").setExact(true)).click();
        press(clerk, "Đăng ký văn bản đi");
        clerk.getByLabel("Đơn vị soạn thảo").selectOption("TTĐT");
        clerk.getByLabel("Trích yếu nội dung").fill(subject);
        clerk.getByLabel("Người ký").fill("Thái Tuyết Vân");
        clerk.getByLabel("Nơi nhận văn bản").fill("Các cơ quan liên quan");
        press(clerk, "Cấp số và đăng ký");
        return clerk.locator("h1").textContent().replace("Văn bản ", "").strip();
    }

    private void receiver(Page clerk, String typed, String name) {
        clerk.getByLabel("Tìm cơ quan nhận").fill(typed);
        clerk.getByLabel("Tìm cơ quan nhận").press("Enter");
        clerk.getByRole(AriaRole.BUTTON, named("Thêm " + name).setExact(true)).click();
        assertThat(clerk.getByRole(AriaRole.BUTTON, named("Bỏ " + name).setExact(true)))
                .isVisible();
    }

    private void attach(Page clerk, String name, String type, byte[] content) {
        clerk.locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
        press(clerk, "Đính kèm");
    }

    private void take(Page clerk, String reference) {
        clerk.navigate("/office");
        clerk.locator("tr")
                .filter(having(reference))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        assertThat(clerk.locator("h1")).containsText(reference);
    }

    private static void press(Page clerk, String name) {
        clerk.getByRole(AriaRole.BUTTON, named(name).setExact(true)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
