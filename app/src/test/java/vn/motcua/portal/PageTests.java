package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.text.Language;
import vn.motcua.portal.spi.MenuEntry;

/** The addresses that a page makes of its own. */
class PageTests {

    @Test
    void oneParameterIsSetAndTheOthersAreKept() {
        Page page = TestPages.of(Language.VI, "/directory", "q=ha+noi&page=3&level=province&level=commune");
        assertThat(page.with("page", 4)).isEqualTo("/directory?q=ha+noi&level=province&level=commune&page=4");
        assertThat(page.without("level")).isEqualTo("/directory?q=ha+noi");
        assertThat(page.inLanguage(Language.EN))
                .isEqualTo("/directory?q=ha+noi&page=3&level=province&level=commune&lang=en");
        assertThat(TestPages.of(Language.VI, "/directory", null).without("q")).isEqualTo("/directory");
    }

    @Test
    void valuesAreWrittenSafely() {
        assertThat(TestPages.of(Language.VI, "/x", null).with("q", "a&b=c đ")).isEqualTo("/x?q=a%26b%3Dc+%C4%91");
    }

    @Test
    void oneEntryOfTheMenuIsWhereTheReaderIs() {
        List<MenuEntry> menu =
                List.of(MenuEntry.open(1, "a", "/procedure"), MenuEntry.open(2, "b", "/procedure/drafts"));
        assertThat(current("/procedure/drafts/7", menu)).containsExactly("/procedure/drafts");
        assertThat(current("/procedure/1.001193", menu)).containsExactly("/procedure");
        assertThat(current("/procedures", menu)).isEmpty();
    }

    @Test
    void whatIsOfOneAreaLiesInADrawerWhenTheMenuIsLong() {
        MenuEntry daily = MenuEntry.open(1, "a", "/procedure");
        MenuEntry one = MenuEntry.running("p.q", 2, "b", "/b");
        MenuEntry two = MenuEntry.running("p.q", 4, "c", "/c");
        MenuEntry alone = MenuEntry.open(5, "d", "/d").in("e.area");
        assertThat(places(daily, one, two, alone)).as("short").containsExactly("a", "b", "c", "d");
        assertThat(places(
                        daily,
                        one,
                        MenuEntry.open(3, "x", "/x"),
                        two,
                        alone,
                        MenuEntry.open(6, "y", "/y"),
                        MenuEntry.open(7, "z", "/z")))
                .as("long: at the place of the first; one of an area is no drawer")
                .containsExactly("a", MenuEntry.RUNNING + "[b, c]", "x", "d", "y", "z");
    }

    private static List<String> places(MenuEntry... menu) {
        return TestPages.of(Language.VI, "/x", null, Actor.ANONYMOUS, List.of(menu)).menu().stream()
                .map(place -> place.key()
                        + (place.drawer()
                                ? place.entries().stream().map(MenuEntry::key).toList()
                                : ""))
                .toList();
    }

    private static List<String> current(String path, List<MenuEntry> menu) {
        Page page = TestPages.of(Language.VI, path, null, Actor.ANONYMOUS, menu);
        return menu.stream().filter(page::at).map(MenuEntry::href).toList();
    }
}
