package vn.motcua.dossier.national;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/** Where a dossier is asked for that the nation was not told of. */
public interface AskElsewhere {

    /** What is said there of it; what comes is not kept. Takes seconds at most. */
    Said find(String code);

    /**
     * What came of asking.
     *
     * @param dossier what was said of it; {@code null} if nobody knows it
     * @param silent whose system ought to know and could not be asked; {@code null} otherwise. Then there may well be such a dossier
     */
    record Said(@Nullable NationalView dossier, @Nullable AgencyId silent) {

        /** Nobody knows it. */
        public static final Said NOTHING = new Said(null, null);
    }
}
