package vn.motcua.identity.account;

import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountKind;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/**
 * An account.
 *
 * @param id its key
 * @param kind whose it is
 * @param name its owner's name, opened
 * @param state whether it can be used
 * @param agency the agency that an official serves
 */
public record Account(
        AccountId id,
        AccountKind kind,
        String name,
        AccountState state,
        @Nullable AgencyId agency) {

    /** True if somebody may sign in with it. */
    public boolean usable() {
        return state == AccountState.ACTIVE;
    }
}
