package vn.motcua.procedure.find;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.StoryTest;

/** Nguyễn Thị Lan looks for what she needs in her own words. */
class ProcedureSearchStoryTests extends StoryTest {

    @Autowired
    @SuppressWarnings("NullAway.Init") // injected
    private JdbcClient jdbc;

    @Autowired
    @SuppressWarnings("NullAway.Init") // injected
    private Procedures procedures;

    @BeforeEach
    void publish() {
        if (jdbc.sql("select exists (select from procedure.procedure where code = '9.320001')")
                .query(Boolean.class)
                .single()) return;
        PublishedRows published = new PublishedRows(jdbc);
        List<String> names = List.of(
                "Đăng ký thả chim phóng sinh",
                "Đăng ký thả chim phóng sinh lưu động",
                "Cấp lại giấy phép thả chim phóng sinh");
        for (int i = 0; i < names.size(); i++)
            published.publish("9.32000" + (i + 1), names.get(i), "Phóng sinh", procedures.today(), null);
        for (int i = 0; i < 25; i++)
            published.publish(
                    "9.3201" + (10 + i),
                    "Đăng ký hội thi chim chào mào lần " + (i + 1),
                    "Hội thi",
                    procedures.today(),
                    null);
    }

    @Test
    void herOwnWordsLeadToTheProcedure() {
        page.navigate("/procedure/search");
        look(page, "empty");
        page.getByLabel("Bạn cần làm thủ tục gì?").fill("toi muon tha chim phong sihn can giay gi");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tìm"))
                .last()
                .click();
        assertThat(page.locator(".mc-hits__hit").first()).containsText("Đăng ký thả chim phóng sinh");
        assertThat(page.locator("main")).containsText("Đã tìm theo");
        look(page, "found");
    }

    @Test
    void theListIsNarrowedAndTurnedOverWithoutScript() {
        Page plain = browserWithoutScript();
        plain.navigate("/procedure/search?q=hội thi chim chào mào");
        assertThat(plain.locator(".mc-hits__hit")).hasCount(20);
        plain.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trang sau"))
                .click();
        assertThat(plain.locator(".mc-hits__hit").first()).isVisible();
        plain.navigate("/procedure/search?q=chim");
        plain.locator("summary")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Lĩnh vực"))
                .click();
        plain.getByLabel("Phóng sinh").check();
        plain.locator(".mc-filter__apply").click();
        assertThat(plain.locator(".mc-hits__hit")).hasCount(3);
        page.navigate(plain.url());
        look(page, "narrowed"); // axe needs script
    }

    @Test
    void whatNobodyOffersIsSaidAndHelpedOn() {
        page.navigate("/procedure/search?q=zzzz qqqq");
        assertThat(page.locator("main")).containsText("Không tìm thấy thủ tục nào");
        look(page, "nothing");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hôn nhân và gia đình"))
                .click();
        assertThat(page.locator("h1")).containsText("Tra cứu thủ tục");
    }

    @Test
    void programsGetTheSameAndBadInputIsRefused() {
        APIResponse found = page.request().get("/procedure/api/search?q=tha%20chim%20phong%20sinh&size=2");
        JsonNode answer = JsonMapper.shared().readTree(found.text());
        assertThat(answer.at("/items/0/code").asString()).isEqualTo("9.320001");
        assertThat(answer.at("/items/0/name").asString()).isEqualTo("Đăng ký thả chim phóng sinh");
        assertThat(answer.at("/items")).hasSize(2);
        for (String bad : List.of(
                "size=0",
                "size=100000",
                "size=x",
                "page=0",
                "page=-1",
                "level=moon",
                "event=x",
                "q=" + "a".repeat(300)))
            assertThat(page.request().get("/procedure/api/search?" + bad).status())
                    .as(bad)
                    .isEqualTo(400);
    }

    @Test
    void theSearchOnTheHomePageKnowsProcedures() {
        page.navigate("/search?q=tha chim phong sinh");
        assertThat(page.locator("main")).containsText("Thủ tục hành chính");
        assertThat(page.locator(".mc-hits__link").first()).containsText("thả chim phóng sinh");
    }
}
