package vn.motcua.identity;

/**
 * How whoever has an account is named and reached, as far as the account knows. Texts that are not known are empty.
 *
 * @param name the person's or the business's name
 * @param number personal number, or tax code
 * @param phone a mobile number
 * @param email an e-mail address
 */
public record AccountContact(String name, String number, String phone, String email) {

    @Override
    public String toString() {
        return "AccountContact"; // never a person in a log
    }
}
