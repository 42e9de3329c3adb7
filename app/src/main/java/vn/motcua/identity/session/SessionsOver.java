package vn.motcua.identity.session;

import java.util.Set;
import vn.motcua.kernel.AccountId;

/**
 * Sessions of an account ended: by signing out, or because they were ended. Told in the transaction that ends them.
 *
 * @param account whose
 * @param keys what names them ({@link SignIn#key})
 */
public record SessionsOver(AccountId account, Set<String> keys) {}
