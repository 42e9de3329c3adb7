package vn.motcua.identity.grant;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * A role or a permission that an account holds now.
 *
 * @param role a role's word, or null
 * @param permission a permission's code, if no role
 * @param agency the agency for which, with all units below it; null for the nation
 */
record Grant(
        @Nullable String role,
        @Nullable String permission,
        @Nullable AgencyId agency) {

    boolean covers(String asked, Roles roles) {
        return asked.equals(permission) || (role != null && roles.holds(role, asked));
    }
}
