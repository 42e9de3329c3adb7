package vn.motcua.office.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.OfficeRefusal;

/** What holds for every document that is registered. */
final class PaperRules {

    private PaperRules() {}

    /** A document out bears a day of its register's year that has come. */
    static void out(Paper paper, int year, LocalDate today) {
        LocalDate dated = needed(paper.dated());
        if (dated.isAfter(today)) throw OfficeRefusal.DAY_TO_COME.at("dated", dated);
        if (dated.getYear() != year) throw OfficeRefusal.ANOTHER_YEAR.at("dated", year);
    }

    /** A document that came in was written before it came, and came in the register's year. */
    static void in(Paper paper, LocalDate arrived, int year, LocalDate today) {
        if (arrived.isAfter(today)) throw OfficeRefusal.DAY_TO_COME.at("arrived", arrived);
        if (arrived.getYear() != year) throw OfficeRefusal.ANOTHER_YEAR.at("arrived", year);
        if (needed(paper.dated()).isAfter(arrived)) throw OfficeRefusal.ARRIVED_BEFORE_WRITTEN.at("dated");
        if (paper.passed() != null && paper.passed().isBefore(arrived))
            throw OfficeRefusal.ARRIVED_BEFORE_WRITTEN.at("passed");
    }

    private static LocalDate needed(@Nullable LocalDate dated) {
        if (dated == null) throw new IllegalArgumentException("a registered document without a day");
        return dated;
    }
}
