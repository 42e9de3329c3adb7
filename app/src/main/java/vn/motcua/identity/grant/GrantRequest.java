package vn.motcua.identity.grant;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/**
 * A request that an official be given a role.
 *
 * @param id its number
 * @param account who would receive the role
 * @param accountName what they are called
 * @param role the role's word
 * @param agency for which agency and all units below it; {@code null}: for the nation
 * @param from the first day
 * @param until the last day; {@code null}: until it is ended
 * @param reason why, in the words of whoever asks
 * @param requestedBy who asks
 * @param requestedByName what they are called
 * @param requestedAt when
 * @param state how it stands
 * @param decidedByName who decided, or {@code null}
 * @param decidedAt when, or {@code null}
 * @param note what they said to it; empty if nothing
 */
public record GrantRequest(
        long id,
        AccountId account,
        String accountName,
        String role,
        @Nullable AgencyId agency,
        LocalDate from,
        @Nullable LocalDate until,
        String reason,
        AccountId requestedBy,
        String requestedByName,
        Instant requestedAt,
        RequestState state,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        String note) {}
