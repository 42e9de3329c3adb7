package vn.motcua.identity.signon;

import java.util.Collection;
import java.util.Optional;
import vn.motcua.identity.factor.Demand;
import vn.motcua.identity.factor.Factor;
import vn.motcua.kernel.text.Worded;

/** How sure we are who is here, as applications ask for it ({@code acr_values}) and are told ({@code acr}, {@code loAs}). */
public enum AssuranceLevel implements Worded {
    /** One factor. */
    LOA1("LoA1"),
    /** Two factors, or a passkey whose device verified its owner. */
    LOA2("LoA2");

    private final String code;

    AssuranceLevel(String code) {
        this.code = code;
    }

    /** As it is written in requests and tokens. */
    public String code() {
        return code;
    }

    /** What these factors reach. */
    public static AssuranceLevel of(Collection<Factor> shown) {
        return Demand.two(shown) ? LOA2 : LOA1;
    }

    /**
     * What has to be reached for a request: any of the named ones will do. Nothing, {@code LoA0} and words we do not know ask for {@link #LOA1};
     * {@code LoA3}, which needs what an outside provider gives, for the most that we have.
     */
    static AssuranceLevel asked(Optional<String> values) {
        return values.stream()
                .flatMap(text -> java.util.Arrays.stream(text.split(" ")))
                .filter(word -> !word.isEmpty())
                .map(word -> word.equals("LoA2") || word.equals("LoA3") ? LOA2 : LOA1)
                .min(java.util.Comparator.naturalOrder())
                .orElse(LOA1);
    }
}
