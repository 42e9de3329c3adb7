package vn.motcua.payment.refund;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.QuestionState;

/**
 * Whether money is kept that was paid for something that came to nothing.
 *
 * @param row its row
 * @param agency who took the money
 * @param obligation what was paid
 * @param why what happened
 * @param state what is decided
 * @param asked since when
 * @param decided when
 * @param reason what the payer was told
 */
public record FeeQuestion(
        long row,
        AgencyId agency,
        ObligationView obligation,
        String why,
        QuestionState state,
        Instant asked,
        @Nullable Instant decided,
        String reason) {}
