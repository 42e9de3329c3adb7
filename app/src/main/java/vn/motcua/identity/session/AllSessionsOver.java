package vn.motcua.identity.session;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;

/**
 * All sessions of an account are over, also those that ended before by themselves. Told in the transaction that ends them.
 *
 * @param account whose
 * @param but names the one that stays ({@link SignIn#key}), or null
 */
public record AllSessionsOver(AccountId account, @Nullable String but) {}
