package vn.motcua.identity.factor;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** How much an account has to show before anything opens. */
public enum Demand {
    /** Citizens and businesses that have set up nothing more than a password. */
    ONE_FACTOR,
    /** Officials, and everybody who has set up a second factor. */
    TWO_FACTORS,
    /** Officials of an agency that takes nothing which could be told to a false site. */
    PASSKEY;

    /** Two factors in one. */
    private static final Set<Factor> ALONE = EnumSet.of(Factor.PASSKEY, Factor.OUTSIDE_STRONG);

    private static final Set<Factor> FIRST = EnumSet.of(Factor.PASSWORD, Factor.OUTSIDE);
    private static final Set<Factor> SECOND = EnumSet.of(Factor.TOTP, Factor.RECOVERY_CODE);

    /** True if these factors are enough. */
    public boolean metBy(Collection<Factor> shown) {
        return switch (this) {
            case ONE_FACTOR -> !shown.isEmpty();
            case TWO_FACTORS -> two(shown);
            case PASSKEY -> shown.contains(Factor.PASSKEY);
        };
    }

    /** True if these are two factors: assurance level 2. */
    public static boolean two(Collection<Factor> shown) {
        return shown.stream().anyMatch(ALONE::contains)
                || (shown.stream().anyMatch(FIRST::contains) && shown.stream().anyMatch(SECOND::contains));
    }

    /** True if showing this factor anew shows that it is still the same person, as a step-up asks. */
    public boolean confirmedBy(Factor factor) {
        return this == ONE_FACTOR || !FIRST.contains(factor);
    }
}
