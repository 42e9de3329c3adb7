package vn.motcua.directory.authority.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyStanding;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.people.Book;
import vn.motcua.directory.shown.AgencyHead;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.Tab;

/** What all pages of one agency's people and powers stand on: its name, the way there, the tabs, what the reader may do. */
@Component
class Grounds {

    private final Agencies agencies;
    private final AgencyTree tree;
    private final Book book;

    Grounds(Agencies agencies, AgencyTree tree, Book book) {
        this.agencies = agencies;
        this.tree = tree;
        this.book = book;
    }

    /** The agency of an address; an id that the directory does not know is not found. */
    AgencyId agency(long id) {
        if (id <= 0 || names(new AgencyId(id), today()) == null) throw Refused.because(KernelRefusal.NOT_FOUND);
        return new AgencyId(id);
    }

    LocalDate today() {
        return book.today();
    }

    AsOf now() {
        return AsOf.on(book.today());
    }

    /** What the agency is called on a day. */
    String name(Page page, AgencyId agency, LocalDate day) {
        AgencyNames names = names(agency, day);
        return names == null ? "" : names.in(page.language());
    }

    private @org.jspecify.annotations.Nullable AgencyNames names(AgencyId agency, LocalDate day) {
        return agencies.namesOf(List.of(agency), AsOf.on(day)).get(agency);
    }

    /** The head of the agency's pages, for a day. */
    AgencyHead head(AgencyId agency, LocalDate day) {
        AsOf asOf = AsOf.on(day);
        AgencyStanding standing = agencies.standing(agency, asOf);
        return new AgencyHead(standing, asOf, today(), tree.above(agency, AgencyHead.seen(standing, asOf)));
    }

    /** The way to a page that stands below one of the agency's. */
    List<Crumb> crumbs(Page page, AgencyId agency, Crumb more) {
        return List.of(
                Crumb.of(page.t("directory.title"), "/directory"),
                Crumb.of(name(page, agency, today()), "/directory/" + agency),
                more);
    }

    /** The views of an agency's powers: what follows, and the facts from which it does. */
    List<Tab> powers(Page page, AgencyId agency, String current) {
        return List.of(
                tab(page, agency, "authority", "directory.overview.tab", current),
                tab(page, agency, "delegations", "directory.delegations.tab", current),
                tab(page, agency, "competences", "directory.competences.tab", current));
    }

    private static Tab tab(Page page, AgencyId agency, String word, String key, String current) {
        return new Tab(page.t(key), "/directory/" + agency + "/" + word, word.equals(current));
    }

    boolean mayAppoint(Page page, AgencyId agency) {
        return page.may(DirectoryPermission.APPOINT.code(), agency);
    }

    boolean mayDelegate(Page page, AgencyId agency) {
        return page.may(DirectoryPermission.DELEGATE.code(), agency);
    }

    /** True if the reader may see those whom the state does not publish: keepers and those who are allowed to look. */
    boolean seesStaff(Page page, AgencyId agency) {
        return mayAppoint(page, agency)
                || mayDelegate(page, agency)
                || page.may(DirectoryPermission.SEE_STAFF.code(), agency);
    }
}
