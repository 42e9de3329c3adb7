package vn.motcua.identity.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/**
 * Which officials' accounts are looked for.
 *
 * @param text a part of a name, without diacritics if one likes, or a whole sign-in name; empty: all
 * @param state how they stand, or {@code null}
 * @param agencies the agencies they serve; {@code null}: whichever
 */
public record OfficialQuery(
        String text, @Nullable AccountState state, @Nullable Set<AgencyId> agencies) {

    private static final int LONGEST = 200;

    public OfficialQuery {
        text = text.strip();
        if (text.length() > LONGEST) throw Refused.at("q", KernelRefusal.TEXT_TOO_LONG, LONGEST);
        if (agencies != null) agencies = Set.copyOf(agencies);
    }
}
