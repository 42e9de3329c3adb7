package vn.motcua.payment.partner;

/**
 * What is told once, to whoever makes an account or changes its secret.
 *
 * @param code by which the partner signs
 * @param dialect how it speaks
 * @param secret with which it signs; shown nowhere again
 * @param ownSecret with which we sign towards it; in dialect A the same, and empty here
 * @param formerUntil until when the secret before holds too; empty for a new account
 */
public record MadePaymentPartner(String code, Dialect dialect, String secret, String ownSecret, String formerUntil) {

    @Override
    public String toString() {
        return "payment partner " + code;
    }
}
