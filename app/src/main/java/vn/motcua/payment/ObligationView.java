package vn.motcua.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * Something that is or was to be paid.
 *
 * @param row its row, for the module itself
 * @param id as addresses name it
 * @param agency who collects
 * @param subject what it is for, as whoever asked for it named it
 * @param title the same in words
 * @param payer who is to pay
 * @param amount how much
 * @param oneTry true if a failed attempt ends it
 * @param state where it stands
 * @param opened since when
 * @param expires until when it can be paid; {@code null} if nobody says
 * @param closed when it ended
 */
public record ObligationView(
        long row,
        ObligationId id,
        AgencyId agency,
        String subject,
        String title,
        Payer payer,
        Dong amount,
        boolean oneTry,
        ObligationState state,
        Instant opened,
        @Nullable Instant expires,
        @Nullable Instant closed) {

    /** Where it can be paid. */
    public String href() {
        return "/payment/pay/" + id;
    }
}
