package vn.motcua.conformance.mapi;

/**
 * What the system of an agency signs in with.
 *
 * @param agency the code for which it acts, as it writes it itself
 */
record Account(String username, String password, String agency) {

    /** The same account, its agency written in another way. */
    Account writing(String code) {
        return new Account(username, password, code);
    }
}
