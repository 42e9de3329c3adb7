package vn.motcua.procedure.shipped;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.StoryTest;

/** In the demo nation the shipped procedures are operated: checked, published, found. */
class OperatedStoryTests extends StoryTest {

    @Autowired
    @SuppressWarnings("NullAway.Init") // injected
    private Procedures procedures;

    @Test
    void allAreAppliedForWithTheirOwnForm() {
        for (ShippedProcedure one : ShippedProcedure.values())
            assertThat(procedures.inForce(one.code()).map(ProcedureView::operated))
                    .as(one.name())
                    .contains(true);
    }

    @Test
    void aCitizenFindsOneInHerOwnWords() {
        page.navigate("/procedure/search?q=lam giay khai sinh cho con");
        assertThat(page.locator(".mc-hits__hit").first()).containsText("khai sinh");
        assertThat(page.locator(".mc-hits__hit").first()).containsText("Nộp tại đây");
        look(page, "found");
        page.locator(".mc-hits__link").first().click();
        assertThat(page.locator("h1")).containsText("khai sinh");
    }
}
