package vn.motcua.office.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.office.book.Book;
import vn.motcua.office.book.Direction;
import vn.motcua.office.register.LineQuery;
import vn.motcua.office.register.LineState;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Facet;
import vn.motcua.portal.form.Form;

/** What an address of a register asks for: {@code q}, {@code year}, {@code book}, {@code state}, {@code from}, {@code until}. */
record ListAsked(Form form) {

    private static final int NOT_COUNTED = -1;

    LineQuery query(AgencyId agency, Direction direction) {
        LineQuery query = new LineQuery(
                agency,
                direction,
                form.value("q"),
                year(),
                book(),
                state(),
                form.dateIfAny("from", "office.from"),
                form.dateIfAny("until", "office.until"));
        form.check();
        return query;
    }

    List<Facet> facets(Page page, List<Integer> years, List<Book> books) {
        List<Facet> facets = new ArrayList<>();
        facets.add(new Facet(
                "year",
                page.t("office.year"),
                false,
                years.stream()
                        .map(String::valueOf)
                        .map(year -> option("year", year, year))
                        .toList()));
        if (books.size() > 1)
            facets.add(new Facet(
                    "book",
                    page.t("office.book"),
                    false,
                    books.stream()
                            .map(book -> option("book", Long.toString(book.id()), book.name()))
                            .toList()));
        facets.add(new Facet(
                "state",
                page.t("office.state"),
                false,
                Stream.of(LineState.values())
                        .map(state -> option("state", state.name(), page.t(state)))
                        .toList()));
        return facets;
    }

    private Facet.Option option(String name, String value, String text) {
        return new Facet.Option(value, text, NOT_COUNTED, form.has(name, value));
    }

    private @Nullable Integer year() {
        String year = form.value("year").strip();
        if (year.isEmpty()) return null;
        if (!year.matches("\\d{4}")) throw Refused.at("year", KernelRefusal.NOT_UNDERSTOOD, year);
        return Integer.valueOf(year);
    }

    private @Nullable Long book() {
        String book = form.value("book").strip();
        if (book.isEmpty()) return null;
        if (!book.matches("[1-9]\\d{0,17}")) throw Refused.at("book", KernelRefusal.NOT_UNDERSTOOD, book);
        return Long.valueOf(book);
    }

    private @Nullable LineState state() {
        String state = form.value("state");
        if (state.isEmpty()) return null;
        return Stream.of(LineState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElseThrow(() -> Refused.at("state", KernelRefusal.NOT_UNDERSTOOD, state));
    }
}
