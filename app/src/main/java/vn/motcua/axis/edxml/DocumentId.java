package vn.motcua.axis.edxml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.kernel.text.Worded;

/**
 * The name of a document among all documents, by which later packets speak of it. An opaque text: dates in it may be ones that the calendar
 * does not have, and a form that nobody knows is a name all the same.
 *
 * @param text as written, without blanks around it; empty if the packet gives none
 */
public record DocumentId(String text) {

    /** No name. */
    public static final DocumentId NONE = new DocumentId("");

    private static final Pattern BY_NUMBER = Pattern.compile("([^,]+),(\\d{4}/\\d{2}/\\d{2}),([^/]+)/(.+)");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}");

    /** The older form: issuer, date and number. */
    public static DocumentId byNumber(OrganId issuer, WrittenDate date, DocumentCode code) {
        return new DocumentId(issuer + "," + date + "," + code.text());
    }

    /** In which of the forms it is. */
    public Form form() {
        if (text.isEmpty()) return Form.NONE;
        if (BY_NUMBER.matcher(text).matches()) return Form.BY_NUMBER;
        return UUID.matcher(text).matches() ? Form.UUID : Form.OTHER;
    }

    /** The issuing agency, if the id tells it. */
    public Optional<OrganId> issuer() {
        Matcher matcher = BY_NUMBER.matcher(text);
        return matcher.matches() ? Optional.of(new OrganId(matcher.group(1).strip())) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }

    /** The forms seen. */
    public enum Form implements Worded {
        NONE,
        /** {@code G22,2025/07/15,1234/VPCP-KSTT}. */
        BY_NUMBER,
        UUID,
        OTHER
    }
}
