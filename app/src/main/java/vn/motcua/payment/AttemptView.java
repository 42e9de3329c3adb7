package vn.motcua.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to pay.
 *
 * @param row its row
 * @param obligation the row of what is owed
 * @param reference by which the bank knows it
 * @param way how
 * @param provider who handles it; empty at the counter
 * @param amount how much
 * @param state where it stands
 * @param url where the payer is sent to; empty until the bank is ready
 * @param bank which bank paid
 * @param opened since when
 * @param expires until when
 * @param ended when it ended
 */
public record AttemptView(
        long row,
        long obligation,
        String reference,
        PayWay way,
        String provider,
        Dong amount,
        AttemptState state,
        String url,
        String bank,
        Instant opened,
        Instant expires,
        @Nullable Instant ended) {}
