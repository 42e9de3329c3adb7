package vn.motcua.directory.change;

import java.time.LocalDate;
import java.util.Comparator;
import vn.motcua.kernel.AgencyId;

/**
 * A fact as it is kept.
 *
 * @param change the change that states it
 * @param agency of whom
 * @param effective from which day on
 * @param fact what
 */
record DatedFact(long change, AgencyId agency, LocalDate effective, Fact fact) {

    /** By day, and within a day in the order of kinds. */
    static final Comparator<DatedFact> IN_ORDER = Comparator.comparing(DatedFact::effective)
            .thenComparing(dated -> dated.fact().kind());
}
