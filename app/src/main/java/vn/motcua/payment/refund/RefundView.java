package vn.motcua.payment.refund;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.RefundState;
import vn.motcua.payment.Surplus;

/**
 * Money that is to go back.
 *
 * @param row its row
 * @param deposit the row of the money that came
 * @param reference ours
 * @param agency whose it was
 * @param cause why
 * @param amount how much
 * @param state where it stands
 * @param reason what was said to it
 * @param asked since when
 * @param ended when it ended
 * @param provider who has the money
 * @param transaction the provider's number of the money that came
 * @param obligation what it was paid for
 * @param obligationRow the same, its row
 * @param title the same in words
 * @param way how the money came
 */
public record RefundView(
        long row,
        long deposit,
        String reference,
        AgencyId agency,
        Surplus cause,
        Dong amount,
        RefundState state,
        String reason,
        Instant asked,
        @Nullable Instant ended,
        String provider,
        String transaction,
        ObligationId obligation,
        long obligationRow,
        String title,
        PayWay way) {}
