package vn.motcua.axis.edxml;

/**
 * The person at an agency who can be asked.
 *
 * @param department the unit
 * @param name the person
 * @param email their e-mail
 * @param mobile their telephone
 */
public record Staff(String department, String name, String email, String mobile) {

    /** Nobody named. */
    public static final Staff NONE = new Staff("", "", "", "");
}
