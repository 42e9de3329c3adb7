package vn.motcua.dossier.apply.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.BirthOnline;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** A citizen registers a birth online, from the procedure's page to the receipt, and nobody else sees it. */
class ApplyStoryTests extends StoryTest {

    private static final String PROCEDURE = "1.001193";
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final Pattern CODE = Pattern.compile("H26\\.101-\\d{6}-\\d{4}");

    @Test
    void aCitizenRegistersABirth() {
        signInAs(page, DemoPerson.LAN);
        page.navigate("/procedure/" + PROCEDURE);
        look(page, "procedure");
        button("Nộp hồ sơ");
        look(page, "start");
        BirthOnline birth = new BirthOnline(page);
        birth.begin();
        look(page, "agency");
        birth.ward();
        look(page, "contact");
        assertThat(page.content()).contains("Nguyễn Thị Lan").contains("001190000123");
        birth.contact();
        assertThat(page.locator("#requester_name").inputValue()).isEqualTo("Nguyễn Thị Lan");
        String draft = page.url().replaceAll(".*/dossier-([0-9a-f-]+)/.*", "$1");
        birth.requester();
        birth.childAndMother();
        birth.choose("birth_paper_kind", "NOTIFICATION");
        birth.next();
        page.locator("input[name=birth_paper]").setInputFiles(new FilePayload("chung-sinh.png", "image/png", PICTURE));
        birth.next();
        birth.end();
        assertThat(page.content()).contains("Kiểm tra và nộp").contains("chung-sinh.png");
        look(page, "summary");
        button("Kiểm tra và nộp");
        assertThat(page.content()).contains("Đã đủ").contains("phường Ba Đình").doesNotContain("cần bổ sung");
        look(page, "check");
        button("Nộp hồ sơ");
        look(page, "receipt");
        Matcher code = CODE.matcher(page.content());
        assertThat(code.find()).isTrue();
        page.getByRole(AriaRole.LINK, named("Theo dõi hồ sơ này")).click();
        assertThat(page.content()).contains("Mới đăng ký").contains("Nộp hồ sơ");
        look(page, "dossier");
        page.getByRole(AriaRole.LINK, named("Tờ khai đã nộp")).click();
        assertThat(page.content()).contains("Nguyễn Minh An").contains("chung-sinh.png");
        look(page, "answers");
        page.navigate("/dossier/mine/" + code.group());
        String file = page.locator("a:has-text('chung-sinh.png')").getAttribute("href");
        assertThat(page.request().get("http://localhost:" + port + file).status())
                .isEqualTo(200);
        page.navigate("/dossier/mine");
        assertThat(page.content()).contains(code.group());
        look(page, "mine");
        nobodyElseSees(code.group(), draft);
    }

    @Test
    void whatIsMissingIsToldWithoutSending() {
        signInAs(page, DemoPerson.BINH);
        page.navigate("/dossier/apply/" + PROCEDURE);
        new BirthOnline(page).begin();
        String draft = page.url().replaceAll(".*/draft/([0-9a-f-]+)/.*", "$1");
        page.navigate("/dossier/draft/" + draft);
        assertThat(page.content()).contains("Chưa chọn nơi nhận hồ sơ").contains("Chưa trả lời");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Nộp hồ sơ")).count()).isZero();
        look(page, "missing");
        page.navigate("/dossier/mine");
        assertThat(page.content()).contains("Bản nháp").contains("Làm tiếp");
        page.navigate("/dossier/draft/" + draft + "/removal");
        look(page, "removal");
        button("Xóa bản nháp");
        page.navigate("/dossier/draft/" + draft);
        assertThat(page.content()).as("thrown away").contains("Không tìm thấy");
    }

    private void nobodyElseSees(String code, String draft) {
        Page other = browser(1280, 900);
        signInAs(other, DemoPerson.BINH);
        for (String address : new String[] {
            "/dossier/mine/" + code,
            "/dossier/mine/" + code + "/receipt",
            "/dossier/mine/" + code + "/due",
            "/dossier/mine/" + code + "/form",
            "/dossier/mine/" + code + "/papers/1",
            "/dossier/mine/" + code + "/withdrawal",
            "/dossier/mine/" + code + "/rating",
            "/dossier/messages/" + code,
            "/dossier/draft/" + draft,
            "/procedure/fill/dossier-" + draft + "/summary"
        })
            assertThat(other.request().get("http://localhost:" + port + address).status())
                    .as(address)
                    .isEqualTo(404);
    }

    private void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
