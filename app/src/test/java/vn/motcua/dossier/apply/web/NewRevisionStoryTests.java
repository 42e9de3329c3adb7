package vn.motcua.dossier.apply.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.BirthOnline;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.testing.StoryTest;

/** A procedure changes while somebody fills it in: the draft moves along and keeps what fits; and what was answered once is offered again. */
class NewRevisionStoryTests extends StoryTest {

    @Autowired
    private DossierWorld world;

    @Test
    void aDraftMovesToTheNewRevisionAndTheNextOneBeginsWithItsAnswers() {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        String address = "/dossier/apply/" + world.code(revision);
        signInAs(page, DemoPerson.BINH);
        page.navigate(address);
        BirthOnline pages = new BirthOnline(page);
        pages.begin();
        pages.ward();
        pages.contact();
        page.locator("#what").fill("Xin cấp bản sao");
        pages.choose("urgent", "yes");
        pages.next();
        button("Kiểm tra và nộp");
        assertThat(page.locator("main")).containsText("Đã đủ");
        String check = page.url();

        world.revise(revision);
        page.navigate(check);
        assertThat(page.locator("main")).containsText("Thủ tục đã có bản mới");
        look(page, "older");
        button("Chuyển sang bản mới");
        assertThat(page.locator("#missing")).containsText("Số bản");
        assertThat(page.locator("main")).not().containsText("Thủ tục đã có bản mới");
        look(page, "moved");
        page.locator("#missing a").first().click();
        assertThat(page.locator("#what")).hasValue("Xin cấp bản sao");
        page.locator("#copies").fill("2");
        pages.next();
        button("Kiểm tra và nộp");
        button("Nộp hồ sơ");
        assertThat(page.locator("h1")).containsText("Đã nộp hồ sơ");

        page.navigate(address);
        pages.begin();
        pages.ward();
        assertThat(page.locator("#phone")).hasValue("0912 345 678");
        page.locator("input[name=return]").first().check();
        pages.next();
        assertThat(page.url()).endsWith("/earlier");
        look(page, "earlier");
        page.locator("input[name=earlier]").first().check();
        pages.next();
        assertThat(page.locator("#what")).hasValue("Xin cấp bản sao");
        assertThat(page.locator("#copies")).hasValue("2");
        look(page, "offered");
    }

    private void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
