package vn.motcua.notification;

/**
 * A value that the words of a notice may fill in.
 *
 * @param name how templates call it: lower-case letters
 * @param outside true if it may leave the portal by e-mail, SMS or push; what tells of a person may not
 */
public record NoticeValue(String name, boolean outside) {

    public NoticeValue {
        if (!name.matches("[a-z]{1,20}")) throw new IllegalArgumentException(name);
    }

    /** One that may be said anywhere, such as a dossier's code. */
    public static NoticeValue open(String name) {
        return new NoticeValue(name, true);
    }

    /** One for the reader alone, behind their sign-in. */
    public static NoticeValue inside(String name) {
        return new NoticeValue(name, false);
    }
}
