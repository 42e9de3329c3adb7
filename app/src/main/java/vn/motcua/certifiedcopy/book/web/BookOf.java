package vn.motcua.certifiedcopy.book.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.certifiedcopy.CopyRegister;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** Which book an address names: of which agency, among those that whoever asks may see, and of which year. */
@Component
class BookOf {

    static final String RIGHT = "certifiedcopy.register";
    private static final int FIRST_YEAR = 2020;

    private final CopyRegister register;
    private final CopyReach reach;
    private final Agencies agencies;

    BookOf(CopyRegister register, CopyReach reach, Agencies agencies) {
        this.register = register;
        this.reach = reach;
        this.agencies = agencies;
    }

    /** A book. */
    record Book(AgencyId agency, int year) {}

    /** The one that is asked for; the latest of the agency that is acted for if none is. */
    Book asked(Page page, Form form) {
        AgencyId agency = agency(page, form);
        LocalDate today = agencies.today().day();
        if (!form.value("year").isEmpty()) {
            int year = (int) form.number("year", "certifiedcopy.book.year", FIRST_YEAR, today.getYear());
            form.check();
            return new Book(agency, year);
        }
        return new Book(agency, register.years(agency).stream().findFirst().orElse(today.getYear()));
    }

    /** The agencies to choose from, by name: those that ever took in an original, and the one that is asked for. */
    List<Choice> agencies(Page page, Book book) {
        Set<AgencyId> some = new HashSet<>(reach.withCopies(seen()));
        some.add(book.agency());
        Map<AgencyId, String> names = agencies.called(some, page.language());
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(one -> Choice.of(one.getKey().toString(), one.getValue()))
                .toList();
    }

    /** The years to choose from, the latest first. */
    List<Choice> years(Book book) {
        Set<Integer> years = new TreeSet<>(java.util.Comparator.reverseOrder());
        years.addAll(register.years(book.agency()));
        years.add(book.year());
        years.add(agencies.today().day().getYear());
        return years.stream()
                .map(year -> Choice.of(year.toString(), year.toString()))
                .toList();
    }

    private AgencyId agency(Page page, Form form) {
        String sent = form.value("agency");
        AgencyId agency = sent.matches("[1-9]\\d{0,17}")
                ? new AgencyId(Long.parseLong(sent))
                : page.actor().agency().orElseThrow(() -> Refused.because(KernelRefusal.NOT_ALLOWED));
        if (!reach.covers(CertifiedCopyPermission.REGISTER, agency)) throw Refused.because(KernelRefusal.NOT_FOUND);
        return agency;
    }

    private Set<AgencyId> seen() {
        return reach.agencies(CertifiedCopyPermission.REGISTER);
    }
}
