package vn.motcua.identity.grant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/**
 * A role that somebody holds, or will hold.
 *
 * @param id the grant's number
 * @param account who
 * @param accountName what they are called
 * @param role the role's word
 * @param agency for which agency and all units below it; {@code null}: for the nation
 * @param from from when on
 * @param until until when; {@code null}: until it is ended
 */
public record HeldRole(
        long id,
        AccountId account,
        String accountName,
        String role,
        @Nullable AgencyId agency,
        Instant from,
        @Nullable Instant until) {}
