package vn.motcua.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.calendar.CloseOffice;
import vn.motcua.directory.change.Ground;
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
