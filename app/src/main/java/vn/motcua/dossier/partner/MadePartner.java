package vn.motcua.dossier.partner;

/**
 * What is told once, to whoever adds an account.
 *
 * @param username by which the system signs in
 * @param password the same; it is shown nowhere again
 */
public record MadePartner(String username, String password) {

    @Override
    public String toString() {
        return "partner " + username;
    }
}
