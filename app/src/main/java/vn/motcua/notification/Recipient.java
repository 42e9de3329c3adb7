package vn.motcua.notification;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;

/**
 * Who is told.
 *
 * @param account their account, in whose box it lies; {@code null} for somebody without one, who is reached by the addresses alone
 * @param email where they want this to go; empty: that of the account, if it has one
 * @param phone likewise, a mobile number
 */
public record Recipient(@Nullable AccountId account, String email, String phone) {

    /** Whoever has this account, at the addresses it knows. */
    public static Recipient of(AccountId account) {
        return new Recipient(account, "", "");
    }

    @Override
    public String toString() {
        return "Recipient"; // never a person in a log
    }
}
