package vn.motcua.certifiedcopy;

/**
 * Who has a copy certified.
 *
 * @param number the personal number, or the tax code of a body
 * @param name what they are called
 * @param phone where to tell them; may be empty
 * @param email likewise
 */
public record Asker(String number, String name, String phone, String email) {

    @Override
    public String toString() {
        return "Asker"; // never a person in a log
    }
}
