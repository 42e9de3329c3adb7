package vn.motcua.identity.mandate;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.IdentityRefusal;

/**
 * From when to when a mandate holds, both days included.
 *
 * @param first the first day
 * @param last the last day
 */
public record MandateDays(LocalDate first, LocalDate last) {

    /** The longest that somebody gives a mandate for by their account; then they agree anew. */
    static final int MONTHS_BY_CONSENT = 12;

    /** The longest that papers give one for. */
    static final int YEARS_BY_PAPER = 5;

    /** From which birthday on nobody acts as a parent any more (Bộ luật Dân sự 2015, Đ.20). */
    static final int OF_AGE = 18;

    /** A child's: until the day before it comes of age. */
    static MandateDays ofChild(LocalDate today, LocalDate birth) {
        return new MandateDays(today, birth.plusYears(OF_AGE).minusDays(1));
    }

    /** What speaks against these days, if anything does. */
    Optional<IdentityRefusal> wrong(MandateKind kind, MandateGround ground, @Nullable LocalDate birth) {
        if (kind == MandateKind.CHILD) return wrongForChild(birth);
        if (last.isBefore(first)) return Optional.of(IdentityRefusal.MANDATE_ENDS_FIRST);
        LocalDate tooLate =
                ground == MandateGround.CONSENT ? first.plusMonths(MONTHS_BY_CONSENT) : first.plusYears(YEARS_BY_PAPER);
        if (!last.isBefore(tooLate))
            return Optional.of(
                    ground == MandateGround.CONSENT
                            ? IdentityRefusal.MANDATE_OVER_A_YEAR
                            : IdentityRefusal.MANDATE_OVER_FIVE_YEARS);
        return Optional.empty();
    }

    private Optional<IdentityRefusal> wrongForChild(@Nullable LocalDate birth) {
        if (birth == null || birth.isAfter(first)) return Optional.of(IdentityRefusal.MANDATE_BIRTH);
        boolean child = !last.isBefore(first) && last.isBefore(birth.plusYears(OF_AGE));
        return child ? Optional.empty() : Optional.of(IdentityRefusal.MANDATE_OF_AGE);
    }

    /** True on a day on which it holds. */
    boolean on(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
