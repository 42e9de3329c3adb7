package vn.motcua.office.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.office.OfficePermission;
import vn.motcua.office.book.Direction;
import vn.motcua.office.book.Office;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.Tab;

/**
 * The head of an office's pages.
 *
 * @param agency whose office
 * @param name what the agency is called in the reader's language
 * @param office its rules, if it keeps its registers here
 */
public record OfficeHead(AgencyId agency, String name, Optional<Office> office) {

    /** Where the office's pages lie. */
    public String home() {
        return "/office/" + agency;
    }

    /** The address of a register. */
    public String register(Direction direction) {
        return home() + "/" + direction.word();
    }

    /** The office's pages that the reader may open. */
    public List<Tab> tabs(Page page) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab(page, "office.tab.arrivals", home() + "/arrivals"));
        tabs.add(tab(page, "office.tab.to-sign", home() + "/to-sign"));
        tabs.add(tab(page, "office.tab.mine", "/office/signing"));
        tabs.add(tab(page, "office.tab.letters", home() + "/letters"));
        if (page.may(OfficePermission.EXCHANGE.code(), agency))
            tabs.add(tab(page, "office.tab.replies", home() + "/replies"));
        tabs.add(tab(page, "office.tab.outgoing", register(Direction.OUTGOING)));
        tabs.add(tab(page, "office.tab.incoming", register(Direction.INCOMING)));
        if (page.may(OfficePermission.RULES.code(), agency)) tabs.add(tab(page, "office.tab.rules", home() + "/rules"));
        return tabs;
    }

    /** The way to a page below one of a register. */
    public List<Crumb> crumbs(Page page, Direction direction) {
        return List.of(
                Crumb.of(page.t("office.title"), home()),
                Crumb.of(
                        page.t(
                                direction == Direction.OUTGOING
                                        ? "office.register.outgoing"
                                        : "office.register.incoming"),
                        register(direction)));
    }

    private static Tab tab(Page page, String key, String href) {
        return new Tab(page.t(key), href, page.path().equals(href));
    }
}
