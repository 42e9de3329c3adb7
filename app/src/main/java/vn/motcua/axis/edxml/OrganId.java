package vn.motcua.axis.edxml;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.kernel.AgencyCode;

/**
 * The code by which a packet names an agency, in either code system and in whatever form software writes it: with blanks, in small letters,
 * irregular. The text is kept; {@link #code} is what the directory understands.
 *
 * @param text as written, without blanks around it; empty if the packet names none
 */
public record OrganId(String text) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** The code without the blanks that some software writes between its groups; empty if it cannot be a code. */
    public Optional<AgencyCode> code() {
        return AgencyCode.parse(BLANKS.matcher(text).replaceAll(""));
    }

    /** By what two ids are compared: the code, or the text where it is none. */
    public String key() {
        return code().map(AgencyCode::text).orElse(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
