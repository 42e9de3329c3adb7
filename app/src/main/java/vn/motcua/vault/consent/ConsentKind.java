package vn.motcua.vault.consent;

/**
 * A kind of paper that an agency asks to read.
 *
 * @param code the code of the result or paper, as entries carry it
 * @param name what it is, as the catalogue calls it; the code where it does not know it
 * @param granted true if the owner lets it be read
 */
public record ConsentKind(String code, String name, boolean granted) {

    /** The most kinds of one request. */
    public static final int MOST = 50;

    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_NAME = 500;

    public ConsentKind {
        if (code.isBlank() || code.length() > LONGEST_CODE) throw new IllegalArgumentException("code");
        name = name.isBlank() ? code : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** One that is asked for. */
    public static ConsentKind asked(String code, String name) {
        return new ConsentKind(code, name, false);
    }
}
