package vn.motcua.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code by which documents and systems name an agency, of QĐ 20/2020/QĐ-TTg ({@code H26.1.5}) or QCVN 102:2016/BTTTT
 * ({@code 000.00.00.H26}). Real data also holds codes that follow neither rule, such as {@code 28.22.H17}: they are understood, so that
 * old papers find their agency, and marked {@link #irregular}, so that none is given any more.
 *
 * @param text in capitals, without spaces
 */
public record AgencyCode(String text) {

    /** The most characters a code has (QĐ 20/2020/QĐ-TTg). */
    public static final int MAX_LENGTH = 35;

    private static final Pattern QD20 = Pattern.compile("[A-Z][0-9]{2}(\\.[0-9A-Z]+)*");
    private static final Pattern QCVN102 = Pattern.compile("[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}");
    private static final Pattern IRREGULAR = Pattern.compile("([0-9A-Z]+\\.)+[A-Z][0-9]{2}");

    public AgencyCode {
        if (!understood(text)) throw new IllegalArgumentException("agency code " + text);
    }

    /** Reads a code as people and systems write it, in either case and with spaces around; empty if it cannot be one. */
    public static Optional<AgencyCode> parse(String written) {
        String text = written.strip().toUpperCase(Locale.ROOT);
        return understood(text) ? Optional.of(new AgencyCode(text)) : Optional.empty();
    }

    /** The same, refused if it cannot be one. */
    public static AgencyCode of(String written) {
        return parse(written).orElseThrow(() -> Refused.because(KernelRefusal.NO_AGENCY_CODE, written));
    }

    /** To which system it belongs; an irregular one to that which its order of groups follows. */
    public CodeSystem system() {
        return QD20.matcher(text).matches() ? CodeSystem.QD20 : CodeSystem.QCVN102;
    }

    /** True if it follows the rule of neither system: good for finding, never to be given. */
    public boolean irregular() {
        return !QD20.matcher(text).matches() && !QCVN102.matcher(text).matches();
    }

    /** The code of the top-level organisation that gave it: {@code H26} for {@code H26.1.5} and for {@code 005.01.00.H26}. */
    public String block() {
        return system() == CodeSystem.QD20 ? text.substring(0, 3) : text.substring(text.length() - 3);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean understood(String text) {
        return text.length() <= MAX_LENGTH
                && (QD20.matcher(text).matches() || IRREGULAR.matcher(text).matches());
    }
}
