package vn.motcua.identity.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody types to say who they are, in the one form in which it is kept.
 *
 * @param kind what it is, judged by its form alone
 * @param value without blanks, in lower case
 */
public record SignInName(NameKind kind, String value) {

    private static final int LONGEST = 200;
    private static final Pattern CITIZEN_NUMBER = Pattern.compile("\\d{12}");
    private static final Pattern TAX_CODE = Pattern.compile("\\d{10}(-\\d{3})?|\\d{13}");
    private static final Pattern PHONE = Pattern.compile("(\\+84|84|0)[35789]\\d{8}");
    /** What stands last in an e-mail address begins with a letter; in an agency's code it is mostly a number. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.\\p{L}[^@\\s.]+");

    /** All that was meant perhaps: ten figures can be a mobile number or the tax code of a business, and only who has which tells. */
    public List<SignInName> readings() {
        boolean both = kind == NameKind.PHONE && TAX_CODE.matcher(value).matches();
        return both ? List.of(this, new SignInName(NameKind.TAX_CODE, value)) : List.of(this);
    }

    /** Reads what was typed; anything is some name, as whether it exists is not to be told by its form. */
    public static SignInName of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        String text = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String digits = text.replaceAll("[ .]", "");
        if (PHONE.matcher(digits).matches())
            return new SignInName(NameKind.PHONE, digits.replaceFirst("^(\\+?84)", "0"));
        if (CITIZEN_NUMBER.matcher(digits).matches()) return new SignInName(NameKind.CITIZEN_NUMBER, digits);
        if (TAX_CODE.matcher(digits).matches()) return new SignInName(NameKind.TAX_CODE, digits.replace("-", ""));
        if (EMAIL.matcher(text).matches()) return new SignInName(NameKind.EMAIL, text);
        return new SignInName(NameKind.OFFICIAL, text);
    }
}
