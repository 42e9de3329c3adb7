package vn.motcua.dossier;

/**
 * Who applies, and how to reach them. Texts that were not given are empty.
 *
 * @param kind who
 * @param name as on the person's papers, or the body's name
 * @param number personal number, identity card, or tax code
 * @param phone to be called, and to track by
 * @param email to be written to
 * @param address where letters go
 */
public record Applicant(ApplicantKind kind, String name, String number, String phone, String email, String address) {

    /** The longest name and address. */
    public static final int LONGEST = 300;

    public Applicant {
        name = name.strip();
        number = number.strip();
        phone = phone.strip();
        email = email.strip();
        address = address.strip();
    }

    @Override
    public String toString() {
        return "Applicant[" + kind + "]"; // never a person in a log
    }
}
