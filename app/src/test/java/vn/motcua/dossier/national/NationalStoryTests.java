package vn.motcua.dossier.national;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.StoryTest;

/** An agency's administrator gives its software an account; anybody finds a dossier that it told; officers see more. */
class NationalStoryTests extends StoryTest {

    @Autowired
    private TakeDossiers dossiers;

    @Autowired
    private TakeSteps steps;

    @Autowired
    private DayTally tally;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Agencies agencies;

    @Test
    void anAccountIsGivenTreatedAndLocked() {
        signInAs(page, DemoPerson.THU);
        page.navigate("/dossier/partners");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cấp tài khoản mới"))
                .click();
        page.getByLabel("Cơ quan", new Page.GetByLabelOptions().setExact(true)).fill("G22");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cấp tài khoản"))
                .click();
        assertThat(page.locator("h1")).not().hasText("Tài khoản và mật khẩu"); // another's agency
        page.navigate("/dossier/partners/new");
        look(page, "new");
        page.getByLabel("Cơ quan", new Page.GetByLabelOptions().setExact(true)).fill("H26");
        page.getByLabel("Tên phần mềm").fill("Một cửa Hà Nội (thử)");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cấp tài khoản"))
                .click();
        assertThat(page.locator("h1")).hasText("Tài khoản và mật khẩu");
        look(page, "password");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tôi đã chép lại"))
                .click();
        page.getByLabel("Coi là cập nhật").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu"))
                .click();
        assertThat(page.getByLabel("Coi là cập nhật")).isChecked();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Khoá tài khoản"))
                .click();
        assertThat(page.getByText("Đã khoá")).isVisible();
        look(page, "account");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mở lại"))
                .click();
        page.navigate("/dossier/partners");
        look(page, "accounts");
        Page stranger = browser(1280, 900);
        signInAs(stranger, DemoPerson.HA);
        stranger.navigate("/dossier/partners");
        assertThat(stranger.locator("h1")).not().hasText("Tài khoản phần mềm đồng bộ");
    }

    @Test
    void aDossierIsFoundByItsCode() {
        String code = "H26-261125-00077";
        tell(code);
        page.navigate("/dossier/national");
        page.getByLabel("Mã hồ sơ").fill(code);
        page.keyboard().press("Enter");
        assertThat(page.getByText("Đang xử lý")).isVisible();
        assertThat(page.getByText("Trần Thị Mẫu")).hasCount(0);
        look(page, "public");
        page.navigate("/dossier/national?code=khong-co");
        assertThat(page.getByText("Không tìm thấy hồ sơ")).isVisible();
        Page officer = browser(1280, 900);
        signInAs(officer, DemoPerson.THU);
        officer.navigate("/dossier/national?code=" + code);
        assertThat(officer.getByText("Trần Thị Mẫu")).isVisible();
        assertThat(officer.getByText("Chuyển phòng chuyên môn")).isVisible();
        look(officer, "officer");
        tally.write();
        officer.navigate("/dossier/national/agreement");
        look(officer, "agreement");
        officer.navigate("/dossier/national/agreement/" + agency("H26").value());
        look(officer, "agreement-days");
        officer.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đối chiếu").setExact(true))
                .click();
        assertThat(officer.locator("h1")).containsText("Hà Nội");
    }

    private void tell(String code) {
        AgencyId city = agency("H26");
        Told told = new Told(city, city, false, "thu-nghiem");
        JsonNode item = JsonMapper.shared().readTree("""
                {"MaHoSo":"%s","MaTTHC":"1.001193","TenTTHC":"Đăng ký khai sinh","ChuHoSo":"Trần Thị Mẫu","NgayTiepNhan":"20261125081500",
                 "NgayHenTra":"20261126170000","TrangThaiHoSo":"4","DonViXuLy":"UBND phường Ba Đình"}""".formatted(code));
        JsonNode step = JsonMapper.shared().readTree("""
                {"MaHoSo":"%s","NguoiXuLy":"Hoàng Minh Đức","ChucDanh":"Cán bộ một cửa","ThoiDiemXuLy":"20261125090000","TrangThai":"4",
                 "NoiDungXuLy":"Chuyển phòng chuyên môn"}""".formatted(code));
        Actors.as(Actor.SYSTEM, () -> {
            dossiers.take(told, List.of(item), false);
            steps.take(told, List.of(step));
        });
    }

    private AgencyId agency(String code) {
        return codes.carrier(code, agencies.today()).orElseThrow().id();
    }
}
