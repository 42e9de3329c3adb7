package vn.motcua.dossier.apply.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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
        if (page.locator("input[name=case]").count() > 0)
            page.locator("input[name=case]").first().check();
        button("Bắt đầu");
        chooseWard();
        look(page, "contact");
        assertThat(page.content()).contains("Nguyễn Thị Lan").contains("001190000123");
        page.locator("#phone").fill("0912 345 678");
        page.locator("input[name=return]").first().check();
        button("Tiếp tục");
        if (page.url().endsWith("/earlier")) {
            page.getByLabel("Không, tôi khai mới").check();
            button("Tiếp tục");
        }
        String draft = requester();
        childAndMother();
        papersAndEnd();
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
        if (page.locator("input[name=case]").count() > 0)
            page.locator("input[name=case]").first().check();
        button("Bắt đầu");
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

    private void chooseWard() {
        page.locator("#q").fill("ba dinh");
        button("Tìm");
        look(page, "agency");
        page.locator(".govuk-radios__label:has-text('phường Ba Đình')").first().click();
        button("Tiếp tục");
    }

    private String requester() {
        assertThat(page.locator("#requester_name").inputValue()).isEqualTo("Nguyễn Thị Lan");
        String draft = page.url().replaceAll(".*/dossier-([0-9a-f-]+)/.*", "$1");
        page.locator("#requester_number").fill("001190000123");
        choose("requester_relation", "MOTHER");
        button("Tiếp tục");
        address("requester_address");
        page.locator("#requester_phone").fill("0912345678");
        button("Tiếp tục");
        choose("child_case", "ORDINARY");
        button("Tiếp tục");
        return draft;
    }

    private void childAndMother() {
        page.locator("#child_name").fill("Nguyễn Minh An");
        date("child_birth", "20", "11", "2026");
        choose("child_sex", "MALE");
        page.locator("#child_ethnic").selectOption("01");
        page.locator("#child_nationality").selectOption("VN");
        next();
        choose("birth_place_kind", "FACILITY");
        address("birth_place");
        address("home_place");
        next();
        if (page.locator("#birth_facility").count() > 0)
            page.locator("#birth_facility").fill("Bệnh viện Phụ sản Hà Nội");
        next();
        choose("mother_known", "yes");
        next();
        page.locator("#mother_name").fill("Nguyễn Thị Lan");
        page.locator("#mother_birth-year").fill("1990");
        page.locator("#mother_nationality").selectOption("VN");
        page.locator("#mother_ethnic").selectOption("01");
        address("mother_address");
        next();
        if (page.locator("#mother_number").count() > 0)
            page.locator("#mother_number").fill("001190000123");
        next();
        choose("father_known", "no");
        next();
    }

    private void papersAndEnd() {
        choose("birth_paper_kind", "NOTIFICATION");
        next();
        page.locator("input[name=birth_paper]").setInputFiles(new FilePayload("chung-sinh.png", "image/png", PICTURE));
        next();
        choose("wants_copies", "no");
        page.locator("input[name=result_by]").first().check();
        next();
        choose("declared", "yes");
        next();
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

    private void next() {
        button("Tiếp tục");
    }

    private void choose(String field, String value) {
        page.locator("input[name=" + field + "][value=" + value + "]").check();
    }

    private void date(String field, String day, String month, String year) {
        page.locator("#" + field + "-day").fill(day);
        page.locator("#" + field + "-month").fill(month);
        page.locator("#" + field + "-year").fill(year);
    }

    private void address(String field) {
        choose(field + "-era", "NEW");
        page.locator("#" + field + "-province").selectOption("01");
        page.locator("#" + field + "-commune").fill("Phường Ba Đình");
        page.locator("#" + field + "-commune-found input").first().waitFor();
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
