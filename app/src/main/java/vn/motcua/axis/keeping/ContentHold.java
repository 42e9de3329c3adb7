package vn.motcua.axis.keeping;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/**
 * A legal hold.
 *
 * @param id its number
 * @param agency covers what this agency sent and received
 * @param packet covers only the packet with this docId of the sender; {@code null}: all
 * @param from covers packets accepted on this day or later; {@code null}: all
 * @param until covers packets accepted on this day or earlier; {@code null}: all
 * @param reason why
 * @param placedBy by whom; {@code null}: the operator at the command line
 * @param placed since when it holds
 * @param lifted when it was lifted; {@code null} while it holds
 * @param liftedFor why it was lifted
 */
public record ContentHold(
        long id,
        AgencyId agency,
        @Nullable Long packet,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String reason,
        @Nullable AccountId placedBy,
        Instant placed,
        @Nullable Instant lifted,
        @Nullable String liftedFor) {}
