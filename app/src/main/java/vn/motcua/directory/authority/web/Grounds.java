package vn.motcua.directory.authority.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.people.Book;
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
    private final Book book;

    Grounds(Agencies agencies, Book book) {
        this.agencies = agencies;
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

    /** The way to a page of the agency, and on to one below it. */
    List<Crumb> crumbs(Page page, AgencyId agency, Crumb... more) {
        List<Crumb> crumbs = new java.util.ArrayList<>();
        crumbs.add(Crumb.of(page.t("directory.title"), "/directory"));
        crumbs.add(Crumb.of(name(page, agency, today()), "/directory/" + agency));
        crumbs.addAll(List.of(more));
        return crumbs;
    }

    /** The views of an agency's people and powers; those of the facts are for who keeps them. */
    List<Tab> tabs(Page page, AgencyId agency, String current) {
        List<Tab> tabs = new java.util.ArrayList<>();
        tabs.add(tab(page, agency, "people", "directory.people.tab", current));
        tabs.add(tab(page, agency, "authority", "directory.authority.tab", current));
        tabs.add(tab(page, agency, "delegations", "directory.delegations.tab", current));
        tabs.add(tab(page, agency, "competences", "directory.competences.tab", current));
        return tabs;
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
