package vn.motcua.payment;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;

/**
 * Who is to pay, as receipts name them.
 *
 * @param name the name
 * @param paper the number of a paper; may be empty
 * @param place where they live; may be empty
 * @param account the account; {@code null} for somebody without one
 */
public record Payer(
        String name, String paper, String place, @Nullable AccountId account) {}
