package vn.motcua.directory.shown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyStanding;
import vn.motcua.directory.AgencyState;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Validity;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.Tab;
import vn.motcua.portal.component.TagColour;

/**
 * The head of an agency's pages: who it is, how it stands on the day, the way to it, its tabs.
 *
 * @param standing how it stands
 * @param asOf for which day the pages are seen
 * @param today today
 * @param above the agencies above it, from the top down
 */
public record AgencyHead(AgencyStanding standing, AsOf asOf, LocalDate today, List<AgencyView> above) {

    /** The day that the page shows: the one asked for, or the last or first on which there is anything to show. */
    public static AsOf seen(AgencyStanding standing, AsOf asOf) {
        return switch (standing) {
            case AgencyStanding.Open open -> asOf;
            case AgencyStanding.Closed closed -> asOf.at(closed.since().minusDays(1));
            case AgencyStanding.Planned planned -> asOf.at(planned.opens());
        };
    }

    /** The agency, as the page shows it. */
    public AgencyView agency() {
        return standing.agency();
    }

    /** How it stands, in a word. */
    public AgencyState state() {
        return standing.state();
    }

    /** The colour of that word. */
    public static TagColour colour(AgencyState state) {
        return switch (state) {
            case OPEN -> TagColour.GREEN;
            case CLOSED -> TagColour.GREY;
            case PLANNED -> TagColour.BLUE;
        };
    }

    /** The day on which it closed or will open, or {@code null}. */
    public @Nullable LocalDate turns() {
        return standing.turns();
    }

    /** A stretch of days in words. */
    public static String days(Page page, Validity valid) {
        LocalDate last = valid.lastDay();
        return last == null
                ? page.t("directory.days.since", valid.from())
                : page.t("directory.days.between", valid.from(), last);
    }

    /** True if another day than today, or earlier knowledge than today's, is shown. */
    public boolean elsewhere() {
        return !asOf.day().equals(today) || !asOf.known().equals(Instant.MAX);
    }

    /** The way to it. */
    public List<Crumb> crumbs(Page page) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(Crumb.of(page.t("directory.title"), "/directory"));
        above.forEach(one -> crumbs.add(Crumb.of(one.names().in(page.language()), href(one))));
        return crumbs;
    }

    /** Its pages. */
    public List<Tab> tabs(Page page) {
        String here = "/directory/" + agency().id();
        return List.of(
                new Tab(
                        page.t("directory.tab.agency"),
                        here + days(),
                        page.path().equals(here)),
                new Tab(
                        page.t("directory.tab.units"),
                        here + "/units" + days(),
                        page.path().endsWith("/units")),
                new Tab(
                        page.t("directory.tab.history"),
                        here + "/history",
                        page.path().endsWith("/history")),
                new Tab(
                        page.t("directory.people.tab"),
                        here + "/people" + days(),
                        page.path().endsWith("/people")),
                new Tab(page.t("directory.authority.tab"), here + "/authority" + days(), ofPowers(page.path())));
    }

    /** The pages of what may be signed stand under one tab. */
    private static boolean ofPowers(String path) {
        return path.endsWith("/authority") || path.endsWith("/delegations") || path.endsWith("/competences");
    }

    /** Another agency's page, for the same day. */
    public String href(AgencyView other) {
        return "/directory/" + other.id() + days();
    }

    private String days() {
        return asOf.day().equals(today) ? "" : "?day=" + asOf.day();
    }
}
