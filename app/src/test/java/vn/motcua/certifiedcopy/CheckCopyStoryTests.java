package vn.motcua.certifiedcopy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.revoke.FollowRevocations;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.testing.StoryTest;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.VaultWorld;

/** A stranger checks a copy; the office finds a mistake and takes its value away; the stranger reads so. Somebody chooses a time to come. */
class CheckCopyStoryTests extends StoryTest {

    @Autowired
    private RegisteredCopies registered;

    @Autowired
    private FollowRevocations follow;

    @Autowired
    private DossierWorld world;

    @Autowired
    private JdbcClient jdbc;

    private final OwnerNumber owner = VaultWorld.somebody();
    private final byte[] file = RegisteredCopies.file("bản sao điện tử");

    @Test
    void whoeverHoldsACopyReadsHowItStandsAndTheOfficeTakesItsValueAway() {
        CopyId id = registered.add(world.baDinh(), 2026, owner, file);
        registered.keep(id, owner, file);
        strangerChecks(id);
        officeRevokes(id);
        Page stranger = browser(1280, 900);
        stranger.navigate("/certifiedcopy/check/" + code(id));
        assertThat(main(stranger)).contains("đã bị hủy bỏ giá trị").contains("không đúng với bản chính");
        look(stranger, "revoked");
        dropped(stranger, file);
        assertThat(main(stranger)).contains("đã bị hủy bỏ giá trị");
    }

    private void strangerChecks(CopyId id) {
        page.navigate("/certifiedcopy/check");
        look(page, "ask");
        page.locator("#code").fill("khong-phai-ma");
        button(page, "Kiểm tra mã");
        assertThat(main(page)).contains("không đúng dạng");
        String code = code(id);
        page.locator("#code").fill(code.substring(0, 5).toUpperCase() + "-" + code.substring(5));
        button(page, "Kiểm tra mã");
        assertThat(main(page))
                .contains("Bản sao còn giá trị")
                .contains("Bằng tốt nghiệp đại học")
                .doesNotContain(owner.number())
                .doesNotContain("Nguyễn Thị Lan");
        look(page, "valid");
        assertThat(page.navigate("/certifiedcopy/check/" + CheckCode.random().text())
                        .status())
                .isEqualTo(404);
        look(page, "unknown");
        dropped(page, file);
        assertThat(main(page)).contains("đúng từng byte");
        dropped(page, Arrays.copyOf(file, file.length + 40));
        assertThat(main(page)).contains("Tệp đã bị sửa đổi");
        look(page, "altered");
        dropped(page, RegisteredCopies.file("giả"));
        assertThat(main(page)).contains("Không đọc được tệp này");
        dropped(page, DemoPdf.of("Giay cua noi khac"));
        assertThat(main(page)).contains("Không tìm thấy bản sao này");
    }

    private void officeRevokes(CopyId id) {
        Page officer = browser(1280, 900);
        signInAs(officer, DemoPerson.DUC);
        officer.navigate("/certifiedcopy/register?year=2026");
        assertThat(main(officer)).contains("không thiếu số nào");
        look(officer, "register");
        APIResponse paper = officer.request().get(officer.url().replace("/register?", "/register/print.pdf?"));
        assertThat(paper.status()).isEqualTo(200);
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        APIResponse sheet = officer.request().get(officer.url().replace("/register?", "/register/export.csv?"));
        assertThat(sheet.text()).contains("Số chứng thực").contains("Bằng tốt nghiệp đại học");
        officer.navigate("/certifiedcopy/register/copies/" + id);
        officer.getByLabel("Nội dung bản sao không đúng với bản chính").check();
        officer.locator("#reason").fill("Kiểm tra lại ngày 26/11/2026: trang 2 thiếu dòng cuối");
        look(officer, "revoke-ask");
        button(officer, "Đề nghị hủy bỏ giá trị");
        assertThat(main(officer)).contains("Chờ người có quyền ký");
        Page leader = browser(1280, 900);
        signInAs(leader, DemoPerson.VINH);
        leader.navigate("/certifiedcopy/register/copies/" + id);
        look(leader, "revoke-decide");
        button(leader, "Hủy bỏ giá trị");
        follow.all();
        leader.reload();
        assertThat(main(leader)).contains("Đã hủy bỏ giá trị").contains("Chưa thấy nơi nào đã dùng bản sao này");
        look(leader, "revoke-done");
        Page other = browser(1280, 900);
        signInAs(other, DemoPerson.KHAI);
        assertThat(other.navigate("/certifiedcopy/register/copies/" + id).status())
                .as("another agency")
                .isIn(403, 404);
    }

    @Test
    void somebodyChoosesATimeAndTheOfficeSeesThem() {
        Page officer = browser(1280, 900);
        signInAs(officer, DemoPerson.DUC);
        officer.navigate("/certifiedcopy/desk/visits");
        officer.locator("#seats").fill("99");
        button(officer, "Lưu");
        assertThat(officer.locator(".govuk-error-summary").count()).isEqualTo(1);
        officer.locator("#seats").fill("2");
        officer.locator("#minutes").selectOption("20");
        officer.locator("#ahead").fill("10");
        button(officer, "Lưu");
        signInAs(page, DemoPerson.BINH);
        page.navigate("/certifiedcopy/visits/new");
        assertThat(page.url()).as("without an office: the choice of offices").endsWith("/certifiedcopy/visits");
        page.locator("#agency").selectOption(world.baDinh().toString());
        button(page, "Chọn ngày giờ");
        page.locator("#day").selectOption(page.locator("#day option").last().getAttribute("value"));
        button(page, "Xem giờ trống");
        look(page, "visit-book");
        String day = page.locator("input[name=day]").first().getAttribute("value");
        page.locator("#title").fill("Bằng lái xe");
        button(page, "Đặt hẹn");
        assertThat(main(page)).contains("Bằng lái xe");
        look(page, "visit-list");
        officer.navigate("/certifiedcopy/desk/visits?day=" + day);
        assertThat(main(officer)).contains("Trần Văn Bình").contains("Bằng lái xe");
        look(officer, "visit-desk");
        button(page, "Hủy hẹn");
        assertThat(main(page)).contains("Đã hủy");
        officer.reload();
        assertThat(main(officer)).doesNotContain("Trần Văn Bình");
        page.locator("#agency").selectOption(world.baDinh().toString());
        button(page, "Chọn ngày giờ");
        page.navigate(page.url() + "&day=" + day);
        page.locator("#title").fill("Giấy phép lái xe");
        button(page, "Đặt hẹn");
        officer.reload();
        button(officer, "Tiếp nhận");
        assertThat(officer.locator("#name").inputValue()).isEqualTo("Trần Văn Bình");
        assertThat(officer.locator("#title").inputValue()).isEqualTo("Giấy phép lái xe");
    }

    private static void dropped(Page at, byte[] bytes) {
        at.navigate("/certifiedcopy/check");
        at.locator("input[name=file]").setInputFiles(new FilePayload("ban-sao.pdf", "application/pdf", bytes));
        button(at, "Kiểm tra tệp");
    }

    private static String main(Page at) {
        return at.locator("main").textContent();
    }

    private static void button(Page at, String name) {
        at.locator("main")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private String code(CopyId id) {
        return jdbc.sql("select code from certifiedcopy.copy where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}
