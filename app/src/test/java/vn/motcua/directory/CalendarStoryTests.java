package vn.motcua.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.calendar.CloseOffice;
import vn.motcua.directory.change.Ground;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Bilingual;
import vn.motcua.testing.StoryTest;

/** A citizen looks up when an agency works and when their result is due; a storm moves it, and what was known before can still be asked. */
class CalendarStoryTests extends StoryTest {

    private static final LocalDate STORM = LocalDate.of(2026, 8, 13);

    @Autowired
    private Agencies agencies;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private CloseOffice close;

    @Test
    void aStormMovesADeadlineAndItSaysWhy() {
        AgencyId agency = codes.carrier(new AgencyCode("H17"), agencies.today())
                .orElseThrow()
                .id();
        count(page, agency);
        assertThat(page.locator("#result")).containsText("17:00 Thứ Sáu 14/08/2026");
        Actors.as(
                Actor.OPERATOR,
                () -> close.close(new CloseOffice.Command(
                        agency,
                        STORM,
                        null,
                        true,
                        new Bilingual("Bão số 5 đổ bộ", "Typhoon No. 5"),
                        new Ground(STORM, LegalSource.read("Công điện 05/CĐ-UBND", ""), "Ứng phó bão số 5"))));
        count(page, agency);
        assertThat(page.locator("#result")).containsText("17:00 Thứ Hai 17/08/2026");
        assertThat(page.locator("main")).containsText("Bão số 5 đổ bộ");
        look(page, "deadline");
        page.locator("summary")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("đã biết đến"))
                .click();
        fill(page, "known", agencies.today().day().minusDays(1));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tính thời hạn"))
                .click();
        assertThat(page.locator("#result")).containsText("17:00 Thứ Sáu 14/08/2026");

        Page citizen = browser(320, 640);
        citizen.navigate("/directory/calendar?year=2026&agency-id=" + agency);
        assertThat(citizen.locator("main")).containsText("Bão số 5 đổ bộ");
        assertThat(citizen.locator("main")).not().containsText("Ứng phó bão số 5"); // why it was entered is the log's
        look(citizen, "calendar");
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        page.navigate("/directory/calendar/deadline");
        look(page, "begin");
        fill(page, "from", LocalDate.of(2026, 2, 28));
        page.locator("[name=from-day]").fill("30");
        page.locator("[name=time]").fill("25:00");
        page.locator("[name=amount]").fill("năm");
        page.locator("[name=agency]").fill("Bộ không có thật xyz");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tính thời hạn"))
                .click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Không có ngày “30/2/2026”");
        assertThat(page.locator(".govuk-error-summary")).containsText("Không hiểu giờ “25:00”");
        assertThat(page.locator(".govuk-error-summary")).containsText("Không tìm thấy cơ quan");
        look(page, "refused");
    }

    @Test
    void theYearIsAPageAndAFileInBothLanguages() {
        page.navigate("/directory/calendar?year=2026");
        assertThat(page.locator(".mc-month")).hasCount(12);
        assertThat(page.locator("main")).containsText("Tết Nguyên đán");
        look(page, "year");
        page.navigate("/directory/calendar?year=2028&lang=en");
        assertThat(page.locator("main")).containsText("have not been announced");
        look(page, "expected");
        String ics =
                page.request().get("/directory/calendar/export.ics?year=2026").text();
        org.assertj.core.api.Assertions.assertThat(ics)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20260902\r\n")
                .endsWith("END:VCALENDAR\r\n");
        org.assertj.core.api.Assertions.assertThat(page.request()
                        .get("/directory/calendar/export.json?year=2026")
                        .text())
                .contains("\"day\":\"2026-09-02\"");
        org.assertj.core.api.Assertions.assertThat(page.request()
                        .get("/directory/calendar/export.csv?year=2026")
                        .text())
                .contains("2026-09-02,PUBLIC_HOLIDAY");
    }

    @Test
    void anAgencysAdministratorClosesItForAnAfternoonAndTakesItBack() {
        signInAs(page, DemoPerson.THU);
        page.navigate("/directory/code/H26");
        String agency = page.url().replaceFirst(".*/directory/(\\d+).*", "$1");
        page.navigate("/directory/calendar?year=2026&agency-id=" + agency);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tạm ngừng làm việc"))
                .click();
        page.getByLabel("Lý do, như người dân sẽ đọc").fill("Ngập lụt diện rộng");
        fill(page, "effective", LocalDate.of(2026, 7, 7));
        fill(page, "last", LocalDate.of(2026, 7, 7));
        page.locator("[name=span]").fill("13:30-17:00");
        page.getByLabel("Văn bản căn cứ").fill("Công điện 7/CĐ-UBND");
        page.getByLabel("Lý do nhập").fill("Ứng phó ngập lụt");
        look(page, "closure");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem trước thay đổi"))
                .click();
        assertThat(page.locator("main")).containsText("1 ngày thay đổi");
        look(page, "preview");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xác nhận và ghi"))
                .click();
        assertThat(page.locator("main")).containsText("Đã ghi vào lịch làm việc");
        assertThat(page.locator("main")).containsText("Ngập lụt diện rộng (13:30–17:00)");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Rút lại").setExact(true))
                .first()
                .click();
        page.getByLabel("Văn bản căn cứ").fill("Công điện 8/CĐ-UBND");
        page.getByLabel("Lý do nhập").fill("Nước đã rút");
        look(page, "withdraw");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem trước thay đổi"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xác nhận và ghi"))
                .click();
        assertThat(page.locator("main")).not().containsText("Ngập lụt diện rộng");
        page.navigate("/directory/" + agency + "/calendar/hours");
        look(page, "hours");
        page.navigate("/directory/calendar/day-off");
        assertThat(page.locator("h1")).not().containsText("Công bố ngày nghỉ");
    }

    @Test
    void theNationsAdministratorAnnouncesASwap() {
        signInAs(page, DemoPerson.YEN);
        page.navigate("/directory/calendar/swap");
        fill(page, "effective", LocalDate.of(2033, 8, 12));
        fill(page, "worked", LocalDate.of(2033, 8, 12));
        page.getByLabel("Văn bản căn cứ").fill("Thông báo 1/TB");
        page.getByLabel("Lý do nhập").fill("Kéo dài kỳ nghỉ");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem trước thay đổi"))
                .click();
        assertThat(page.locator(".govuk-error-summary")).containsText("không phải thứ Bảy");
        fill(page, "worked", LocalDate.of(2033, 8, 20));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem trước thay đổi"))
                .click();
        assertThat(page.locator("main")).containsText("2 ngày thay đổi");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xác nhận và ghi"))
                .click();
        assertThat(page.locator("main")).containsText("Đổi với ngày 20/08/2033");
        page.navigate("/directory/calendar/day-off");
        look(page, "day-off");
    }

    /** Three working days from the morning of Tuesday 11 August 2026. */
    private static void count(Page at, AgencyId agency) {
        at.navigate("/directory/calendar/deadline?agency-id=" + agency);
        fill(at, "from", LocalDate.of(2026, 8, 11));
        at.locator("[name=time]").fill("09:00");
        at.locator("[name=amount]").fill("3");
        at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tính thời hạn"))
                .click();
    }

    private static void fill(Page at, String field, LocalDate day) {
        at.locator("[name=" + field + "-day]").fill(Integer.toString(day.getDayOfMonth()));
        at.locator("[name=" + field + "-month]").fill(Integer.toString(day.getMonthValue()));
        at.locator("[name=" + field + "-year]").fill(Integer.toString(day.getYear()));
    }
}
