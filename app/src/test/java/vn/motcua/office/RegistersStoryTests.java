package vn.motcua.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** The clerk of the Office of the Government keeps the registers, in a browser, in the demo nation. */
class RegistersStoryTests extends StoryTest {

    @Test
    void aLetterGetsTheNextNumberIsCorrectedAndFoundWithoutDiacritics() throws IOException {
        signInAs(page, DemoPerson.HA);
        open("Sổ văn bản đi");
        assertThat(page.locator("h1")).hasText("Sổ đăng ký văn bản đi");
        look(page, "outgoing");
        press("Đăng ký văn bản đi");
        look(page, "new-outgoing");
        page.getByLabel("Trích yếu nội dung").fill("V/v khảo sát phần mềm quản lý văn bản");
        page.getByLabel("Nơi nhận văn bản").fill("Ủy ban nhân dân thành phố Đà Nẵng");
        press("Cấp số và đăng ký");
        assertThat(page.locator(".govuk-error-summary")).containsText("Người ký");
        page.getByLabel("Người ký").fill("=HYPERLINK(\"x\")");
        press("Cấp số và đăng ký");
        assertThat(page.locator(".govuk-error-summary")).containsText("Hãy chọn đơn vị soạn thảo");
        look(page, "unit-missing");
        page.getByLabel("Đơn vị soạn thảo").selectOption("TTĐT");
        press("Cấp số và đăng ký");
        assertThat(page.locator("h1")).containsText("/VPCP-TTĐT");
        look(page, "line");

        press("Đính chính");
        page.getByLabel("Người ký").fill("=SUM(1;2)");
        page.getByLabel("Lý do đính chính").fill("Ghi nhầm người ký");
        look(page, "correct");
        press("Lưu đính chính");
        assertThat(page.locator("main")).containsText("Lý do: Ghi nhầm người ký");
        assertThat(page.locator(".mc-timeline")).containsText("Đính chính văn bản");
        look(page, "corrected");

        open("Sổ văn bản đi");
        page.getByLabel("Tìm trong sổ").fill("khao sat da nang");
        page.getByLabel("Tìm trong sổ").press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);
        look(page, "found");
        page.getByRole(AriaRole.LINK, named("Bản in theo mẫu sổ")).click();
        assertThat(page.locator("h1")).hasText("SỔ ĐĂNG KÝ VĂN BẢN ĐI");
        look(page, "print");
        page.goBack();
        Download file = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named("Tải về dạng CSV")).click());
        assertThat(Files.readString(file.path(), StandardCharsets.UTF_8))
                .contains("Ủy ban nhân dân thành phố Đà Nẵng")
                .contains(",'=SUM(1;2),")
                .doesNotContain("Kết luận cuộc họp");
    }

    @Test
    void aReservedNumberIsCancelledWithAReasonAndStays() {
        signInAs(page, DemoPerson.HA);
        open("Sổ văn bản đi");
        press("Giữ số");
        look(page, "reserve");
        page.getByLabel("Đơn vị soạn thảo").selectOption("KSTT");
        page.getByLabel("Lý do").fill("Chờ Phó Thủ tướng ký");
        press("Giữ số");
        look(page, "reserved");
        press("Đăng ký văn bản vào số đã giữ");
        look(page, "use");
        page.goBack();
        press("Hủy số");
        press("Hủy số này");
        assertThat(page.locator(".govuk-error-summary")).containsText("Lý do");
        page.getByLabel("Lý do").fill("Không ban hành nữa");
        look(page, "cancel");
        press("Hủy số này");
        assertThat(page.locator("main")).containsText("Không ban hành nữa");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Đính chính"))).hasCount(0);
        open("Sổ văn bản đi");
        page.getByLabel("Đã hủy").check();
        press("Áp dụng");
        assertThat(page.locator("tbody")).containsText("Số đã hủy: Không ban hành nữa");
    }

    @Test
    void aPaperThatCameInIsRegisteredOnce() {
        signInAs(page, DemoPerson.HUY);
        open("Sổ văn bản đến");
        look(page, "incoming-empty");
        for (int time = 1; time <= 2; time++) {
            press("Đăng ký văn bản đến");
            page.getByLabel("Tác giả").fill("Ủy ban nhân dân tỉnh Nghệ An");
            page.getByLabel("Số, ký hiệu văn bản").fill("77/UBND-NC");
            Locator dated = page.getByRole(AriaRole.GROUP, named("Ngày, tháng văn bản"));
            dated.getByLabel("Ngày", new Locator.GetByLabelOptions().setExact(true))
                    .fill("2");
            dated.getByLabel("Tháng").fill("1");
            dated.getByLabel("Năm").fill(page.locator("#arrived-year").inputValue());
            page.getByLabel("Trích yếu nội dung").fill("V/v xin ý kiến về hộ tịch");
            if (time == 1) look(page, "new-incoming");
            press("Đăng ký");
            if (time == 1) look(page, "incoming-line");
            if (time == 1) page.navigate(page.url().replaceAll("lines/.*", "incoming"));
        }
        assertThat(page.locator(".govuk-error-summary")).containsText("Văn bản này đã đăng ký với số đến 1");
        assertThat(page.getByLabel("Trích yếu nội dung")).hasValue("V/v xin ý kiến về hộ tịch");
    }

    @Test
    void anOfficeIsOpenedAndItsBooksAndUnitsAreSet() {
        signInAs(page, DemoPerson.THU);
        open("Sổ văn bản đi");
        look(page, "not-opened");
        press("Mở sổ");
        page.getByLabel("Chữ viết tắt tên cơ quan").fill("UB ND");
        press("Mở sổ");
        assertThat(page.locator(".govuk-error-summary")).containsText("không hợp lệ");
        page.getByLabel("Chữ viết tắt tên cơ quan").fill("UBND");
        press("Mở sổ");
        look(page, "rules-new");
        page.getByLabel("Chữ viết tắt").fill("KGVX");
        page.getByLabel("Tên đơn vị").fill("Phòng Khoa giáo – Văn xã");
        press("Thêm đơn vị");
        assertThat(page.locator("main")).containsText("15/UBND-KGVX");
        look(page, "rules");
        page.getByRole(AriaRole.BUTTON, named("Mở sổ mới")).click();
        look(page, "new-book");
        page.getByLabel("Tên sổ").fill("Sổ thông tư");
        page.getByLabel("Cách ghi ký hiệu").fill("{year}/{kind}-{agency}");
        page.getByLabel("Thông tư (TT)").check();
        press("Mở sổ");
        assertThat(page.locator("main")).containsText("Sổ thông tư");
        page.getByRole(AriaRole.LINK, named("Đánh số tiếp Sổ công văn đi")).click();
        page.getByLabel("Số cuối cùng đã cấp").fill("4120");
        look(page, "beginning");
        press("Lưu");
        assertThat(page.locator("h1")).hasText("Sổ và ký hiệu");
    }

    private void open(String tab) {
        page.navigate("/office");
        page.getByRole(AriaRole.LINK, named(tab).setExact(true)).click();
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, named(name).setExact(true)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
