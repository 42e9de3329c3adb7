package vn.motcua.identity.grant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/**
 * A role that somebody is to be given.
 *
 * @param account who
 * @param role the role's word
 * @param agency for which agency and all units below it; {@code null}: for the nation
 * @param from the first day
 * @param until the last day; {@code null}: until it is ended
 * @param reason why
 */
public record Wanted(
        AccountId account,
        String role,
        @Nullable AgencyId agency,
        LocalDate from,
        @Nullable LocalDate until,
        String reason) {}
