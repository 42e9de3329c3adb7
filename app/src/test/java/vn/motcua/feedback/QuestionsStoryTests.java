package vn.motcua.feedback;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** A citizen asks a ward; its officer answers; everybody reads it, and nobody learns who asked. */
class QuestionsStoryTests extends StoryTest {

    private static final String QUESTION =
            "Con tôi sinh ở bệnh viện tỉnh khác thì đăng ký khai sinh ở phường được không?";
    private static final String ANSWER =
            "Được. Cha hoặc mẹ cư trú ở phường thì nộp tại phường.\n\nMang theo giấy chứng sinh.";

    @Test
    void isAskedAnsweredAndRead() {
        signInAs(page, DemoPerson.LAN);
        page.navigate("/feedback/questions");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đặt câu hỏi"))
                .click();
        look(page, "ask");
        page.getByLabel("Cơ quan được hỏi", new Page.GetByLabelOptions().setExact(true))
                .fill("phường Ba Đình");
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions()
                                .setName("Ủy ban nhân dân phường Ba Đình")
                                .setExact(true))
                .check();
        page.getByLabel("Nội dung câu hỏi").fill(QUESTION);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi câu hỏi"))
                .click();
        assertThat(page.getByText("Cơ quan chưa trả lời.")).isVisible();
        look(page, "waiting");
        String address = page.url();
        page.navigate("/feedback/mine");
        look(page, "mine");

        Page stranger = browser(1280, 900);
        stranger.navigate(address);
        assertThat(stranger.locator("h1")).not().hasText("Câu hỏi");

        Page officer = browser(1280, 900);
        signInAs(officer, DemoPerson.DUC);
        officer.navigate("/feedback/desk");
        look(officer, "desk");
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(QUESTION))
                .first()
                .click();
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi trả lời"))
                .click();
        assertThat(officer.getByRole(AriaRole.ALERT)).isVisible();
        officer.getByLabel("Nội dung trả lời").fill(ANSWER);
        officer.getByLabel("Chức vụ").fill("Cán bộ bộ phận một cửa");
        officer.getByLabel("Trả lời và đăng công khai").check();
        look(officer, "answer");
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi trả lời"))
                .click();

        officer.navigate("/feedback/desk");
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đã đăng công khai"))
                .click();
        assertThat(officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(QUESTION)))
                .isVisible();
        look(officer, "desk-published");
        page.navigate("/notification");
        assertThat(page.locator("main")).containsText("Câu hỏi của bạn đã được trả lời");

        stranger.navigate("/feedback/questions?q=khai+sinh+benh+vien");
        look(stranger, "list");
        stranger.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(QUESTION))
                .first()
                .click();
        assertThat(stranger.getByText("Mang theo giấy chứng sinh.")).isVisible();
        assertThat(stranger.getByText("Nguyễn Thị Lan")).hasCount(0);
        look(stranger, "question");

        Page elsewhere = browser(1280, 900);
        signInAs(elsewhere, DemoPerson.NGAN);
        elsewhere.navigate(address.replace("questions", "desk"));
        assertThat(elsewhere.locator("h1")).not().hasText("Trả lời câu hỏi");
    }
}
