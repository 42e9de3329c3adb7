package vn.motcua.procedure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.kernel.text.Fold;
import vn.motcua.procedure.record.OwnCode;

/**
 * The code of an administrative procedure (mã TTHC): {@code 1.001193} in the national catalogue, {@code 1.002835.000.00.00.H56} or
 * {@code 2.002621.H56} where an agency has its own version of it, with {@code .01} … for a variant of the service. A procedure that came without a code
 * carries one of ours, {@code MC.} and ten figures: the same for the same name and agency, and never to be taken for a national one.
 *
 * @param text as it is written
 */
public record ProcedureCode(String text) {

    /** The most characters a code has. */
    public static final int MAX_LENGTH = 40;

    private static final Pattern NATIONAL = Pattern.compile(
            "[1-9]\\.[0-9]{6}(?:\\.(?:[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.)?(?<agency>[A-Z][0-9]{2}(?:\\.[0-9A-Z]+)*?))?(\\.[0-9]{2})?");
    private static final Pattern OURS = Pattern.compile("MC\\.[0-9]{10}");

    public ProcedureCode {
        if (!understood(text)) throw new IllegalArgumentException("procedure code " + text);
    }

    /** Reads a code as people and systems write it, in either case and with spaces around; empty if it cannot be one. */
    public static Optional<ProcedureCode> parse(String written) {
        String text = written.strip().toUpperCase(Locale.ROOT);
        return understood(text) ? Optional.of(new ProcedureCode(text)) : Optional.empty();
    }

    /** The same, refused if it cannot be one. */
    public static ProcedureCode of(String written) {
        return parse(written).orElseThrow(() -> ProcedureRefusal.NO_PROCEDURE_CODE.because(written));
    }

    /** Our own code for a procedure that came without one, from what it is called and who published it. */
    public static ProcedureCode ours(String agencyName, String name) {
        return new ProcedureCode("MC." + OwnCode.figures(Fold.fold(agencyName) + "|" + Fold.fold(name)));
    }

    /** Code of the agency whose own version of a procedure this is; empty for one of the national catalogue, and for ours. */
    public Optional<String> agency() {
        Matcher matcher = NATIONAL.matcher(text);
        return matcher.matches() ? Optional.ofNullable(matcher.group("agency")) : Optional.empty();
    }

    /** True for a code that we gave. */
    public boolean ours() {
        return OURS.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean understood(String text) {
        return text.length() <= MAX_LENGTH
                && (NATIONAL.matcher(text).matches() || OURS.matcher(text).matches());
    }
}
