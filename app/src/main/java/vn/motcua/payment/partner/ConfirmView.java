package vn.motcua.payment.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.ObligationId;

/**
 * What a partner is to be told, and how that stands.
 *
 * @param id its row
 * @param partner the partner's code
 * @param obligation what it is about
 * @param paid true if it says that it was paid
 * @param made since when
 * @param next when it is tried next; {@code null} if it is not
 * @param tries how often it was tried
 * @param delivered when it was taken; {@code null} if it was not
 * @param lastAnswer what was answered last, as it came
 */
public record ConfirmView(
        long id,
        String partner,
        ObligationId obligation,
        boolean paid,
        Instant made,
        @Nullable Instant next,
        int tries,
        @Nullable Instant delivered,
        String lastAnswer) {}
