package vn.motcua.identity.factor;

/**
 * What an account could show.
 *
 * @param password true if it has a password
 * @param totp true if an authenticator app is set up
 * @param passkeys how many passkeys
 * @param recoveryCodes how many codes on paper are left
 */
public record Held(boolean password, boolean totp, int passkeys, int recoveryCodes) {

    /** True if it has something beyond a password. */
    public boolean second() {
        return totp || passkeys > 0;
    }
}
