package vn.motcua.notification.spi;

import vn.motcua.kernel.AccountId;

/** How accounts are reached outside the portal. Implemented by the module identity. */
public interface AccountAddresses {

    /** Those of an account; empty texts where none is known. */
    Addresses of(AccountId account);

    /**
     * Addresses of one person.
     *
     * @param email e-mail
     * @param phone mobile number
     */
    record Addresses(String email, String phone) {

        @Override
        public String toString() {
            return "Addresses"; // never a person in a log
        }
    }
}
