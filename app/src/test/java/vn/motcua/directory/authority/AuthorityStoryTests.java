package vn.motcua.directory.authority;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.StoryTest;

/** What everybody may see of an agency's people and powers, in a browser, in the demo nation. */
class AuthorityStoryTests extends StoryTest {

    @Autowired
    private JdbcClient jdbc;

    private long ward;

    @BeforeEach
    void find() {
        ward = jdbc.sql("""
                        select agency from directory.agency_version
                        where name = 'Ủy ban nhân dân phường Ba Đình' and upper_inf(recorded) and upper_inf(valid)""").query(Long.class).single();
    }

    @Test
    void aCitizenSeesWhoLeadsAndWhoSigns() {
        page.navigate("/directory/" + ward + "/people");
        assertThat(page.locator("main")).containsText("Đỗ Quang Vinh");
        assertThat(page.locator("main")).not().containsText("Vũ Thị Mai");
        look(page, "people");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thẩm quyền ký"))
                .click();
        assertThat(page.locator("main")).containsText("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
        assertThat(page.locator("main")).containsText("TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG");
        look(page, "overview");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Giấy mời"))
                .last()
                .click();
        assertThat(page.locator("main")).containsText("Được");
        look(page, "explanation");
        page.navigate("/directory/" + ward + "/delegations");
        assertThat(page.locator("main")).containsText("Đã thu hồi");
        assertThat(page.locator("main")).containsText("Đã hết hạn");
        look(page, "delegations");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("G09-KD"))
                .click();
        look(page, "delegation");
        page.navigate("/directory/" + ward + "/competences");
        look(page, "competences");
    }

    @Test
    void anOfficialIsFoundWithoutDiacriticsAndHasACareer() {
        page.navigate("/directory/officials?q=bui+thanh+tung");
        look(page, "officials");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bùi Thanh Tùng"))
                .click();
        assertThat(page.locator("main")).containsText("Phó Chủ tịch Ủy ban nhân dân phường Ba Đình");
        look(page, "official");
        Page phone = browser(320, 640);
        phone.navigate("/directory/" + ward + "/authority");
        look(phone, "overview-phone");
        phone.navigate("/directory/" + ward + "/delegations");
        look(phone, "delegations-phone");
    }
}
