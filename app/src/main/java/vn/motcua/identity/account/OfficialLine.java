package vn.motcua.identity.account;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/**
 * An official's account in a list.
 *
 * @param id its key
 * @param name the official's name
 * @param signInName what they sign in with; empty if nothing leads to the account
 * @param state whether it can be used
 * @param agency the agency they serve
 */
public record OfficialLine(
        AccountId id,
        String name,
        String signInName,
        AccountState state,
        @Nullable AgencyId agency) {}
