package vn.motcua.directory.authority;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.testing.StoryTest;

/** What everybody may see of an agency's people and powers, in a browser, in the demo nation. */
class AuthorityStoryTests extends StoryTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Clock clock;

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
        page.getByRole(AriaRole.LINK, link("Thẩm quyền ký")).click();
        assertThat(page.locator("main")).containsText("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
        assertThat(page.locator("main")).containsText("TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG");
        look(page, "overview");
        page.getByRole(AriaRole.LINK, link("Giấy mời")).last().click();
        assertThat(page.locator("main")).containsText("Được");
        look(page, "explanation");
        page.navigate("/directory/" + ward + "/delegations");
        assertThat(page.locator("main")).containsText("Đã thu hồi");
        assertThat(page.locator("main")).containsText("Đã hết hạn");
        look(page, "delegations");
        page.getByRole(AriaRole.LINK, link("G09-KD")).click();
        look(page, "delegation");
        page.navigate("/directory/" + ward + "/competences");
        look(page, "competences");
    }

    @Test
    void anOfficialIsFoundWithoutDiacriticsAndHasACareer() {
        page.navigate("/directory");
        page.getByRole(AriaRole.LINK, link("Cán bộ, công chức")).click();
        page.getByLabel("Tìm theo họ tên").fill("bui thanh tung");
        page.getByLabel("Tìm theo họ tên").press("Enter");
        look(page, "officials");
        page.getByRole(AriaRole.LINK, link("Bùi Thanh Tùng")).click();
        assertThat(page.locator("main")).containsText("Phó Chủ tịch Ủy ban nhân dân phường Ba Đình");
        look(page, "official");
        Page phone = browser(320, 640);
        phone.navigate("/directory/" + ward + "/authority");
        look(phone, "overview-phone");
        phone.navigate("/directory/" + ward + "/delegations");
        look(phone, "delegations-phone");
    }

    @Test
    void theChairmanDelegatesAndTakesItBackAndBothDaysAndBothTimesOfKnowledgeTellTheTruth()
            throws InterruptedException {
        LocalDate today = agencies.today().day();
        LocalDate tomorrow = today.plusDays(1);
        signInAs(page, DemoPerson.THU);
        page.navigate("/directory/" + ward + "/delegations");
        look(page, "keeper");
        page.getByRole(AriaRole.BUTTON, button("Giao ký, ủy quyền")).click();
        look(page, "delegate");
        choose("Người giao", "Đỗ Quang Vinh");
        choose("Người nhận", "Bùi Thanh Tùng");
        page.getByLabel("Thông báo phân công hoặc văn bản ủy quyền").check();
        page.getByText("Chỉ một số loại văn bản").click();
        page.getByLabel("Báo cáo", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Số, ký hiệu văn bản").fill("41/TB-UBND");
        date("Ngày ký văn bản", today);
        page.getByRole(AriaRole.BUTTON, button("Xem trước thay đổi")).click();
        assertThat(page.locator("main")).containsText("Sẽ được thêm");
        assertThat(page.locator("main")).containsText("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
        look(page, "effect");
        page.getByRole(AriaRole.BUTTON, button("Xác nhận và ghi")).click();
        assertThat(page.locator(".govuk-notification-banner")).isVisible();
        Thread.sleep(10);
        ZonedDateTime before = ZonedDateTime.now(clock).withZoneSameInstant(DatabaseClock.VIETNAM);
        Thread.sleep(10);

        page.getByRole(AriaRole.LINK, link("Ký văn bản: Báo cáo")).click();
        page.getByRole(AriaRole.BUTTON, button("Thu hồi")).click();
        date("Thu hồi kể từ ngày", tomorrow);
        page.getByLabel("Số, ký hiệu văn bản").fill("42/TB-UBND");
        look(page, "revoke");
        page.getByRole(AriaRole.BUTTON, button("Xem trước thay đổi")).click();
        assertThat(page.locator("main")).containsText("Sẽ không còn");
        page.getByRole(AriaRole.BUTTON, button("Xác nhận và ghi")).click();

        String then = "&known=" + before.toLocalDate() + "&at="
                + before.format(DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS"));
        assertThat(reports("day=" + today)).hasCount(1);
        assertThat(reports("day=" + tomorrow)).hasCount(0);
        assertThat(reports("day=" + today + then)).hasCount(1);
        assertThat(reports("day=" + tomorrow + then)).hasCount(1);
        assertThat(page.locator("#day-day")).hasValue(String.valueOf(tomorrow.getDayOfMonth()));
        assertThat(page.locator("#known-year")).hasValue(String.valueOf(before.getYear()));
        look(page, "then");
        assertThat(reports("day=" + today + "&known=" + today.minusDays(1))).hasCount(0);
    }

    @Test
    void nobodyAppointsThemselves() {
        signInAs(page, DemoPerson.THU);
        page.navigate("/directory/" + ward + "/appointments/new");
        page.getByLabel("Tìm người đang công tác").fill("phan anh thu");
        page.locator("button[name=search]").click();
        page.getByLabel("Phan Anh Thư").check();
        page.getByLabel("Chức vụ", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setIndex(1));
        page.locator("input[name=concurrent]").check();
        page.getByLabel("Số, ký hiệu văn bản").fill("77/QĐ-UBND");
        date("Ngày ký văn bản", agencies.today().day());
        page.getByRole(AriaRole.BUTTON, button("Xem trước thay đổi")).click();
        assertThat(page.locator("main")).containsText("Không ai tự bổ nhiệm hoặc tự trao thẩm quyền cho mình");
        look(page, "oneself");
    }

    /** The rows of the overview that let somebody sign reports besides those who sign everything. */
    private Locator reports(String asked) {
        page.navigate("/directory/" + ward + "/authority?q=tung&" + asked);
        return page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("Báo cáo"));
    }

    private void choose(String label, String name) {
        Locator select = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        Locator option = select.locator("option").filter(new Locator.FilterOptions().setHasText(name));
        select.selectOption(option.first().getAttribute("value"));
    }

    private void date(String legend, LocalDate day) {
        Locator group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend));
        group.getByLabel("Ngày", new Locator.GetByLabelOptions().setExact(true))
                .fill(String.valueOf(day.getDayOfMonth()));
        group.getByLabel("Tháng").fill(String.valueOf(day.getMonthValue()));
        group.getByLabel("Năm").fill(String.valueOf(day.getYear()));
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
