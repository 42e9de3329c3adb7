package vn.motcua.portal.form;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Worded;
import vn.motcua.portal.Page;

/**
 * One of the choices of a select, radios or checkboxes.
 *
 * @param value what is sent when it is chosen
 * @param text what the person reads
 * @param hint one more line below it, or {@code null}
 * @param disabled true if it cannot be chosen now
 * @param reveal what appears below it once it is chosen (without script: always), or {@code null}
 * @param kind an ordinary choice, a divider, or "none of these"
 */
public record Choice(
        String value,
        String text,
        @Nullable String hint,
        boolean disabled,
        @Nullable Content reveal,
        Kind kind) {

    /** What a choice is among the others. */
    public enum Kind {
        ORDINARY,
        /** A word between two groups of choices, such as "or". */
        DIVIDER,
        /** Unticks all others when it is ticked. */
        EXCLUSIVE
    }

    /** A choice. */
    public static Choice of(String value, String text) {
        return new Choice(value, text, null, false, null, Kind.ORDINARY);
    }

    /** A word between two groups of choices. */
    public static Choice divider(String text) {
        return new Choice("", text, null, false, null, Kind.DIVIDER);
    }

    /** The constants of an enumeration, worded in the page's language. */
    @SafeVarargs
    public static <E extends Worded> List<Choice> of(Page page, E... constants) {
        return Stream.of(constants)
                .map(constant -> of(constant.name(), page.t(constant)))
                .toList();
    }

    /** The same with a hint. */
    public Choice hint(String line) {
        return new Choice(value, text, line, disabled, reveal, kind);
    }

    /** The same with something to fill in once it is chosen. */
    public Choice reveal(Content content) {
        return new Choice(value, text, hint, disabled, content, kind);
    }

    /** The same, not to be chosen now. */
    public Choice disable() {
        return new Choice(value, text, hint, true, reveal, kind);
    }

    /** The same as "none of these": unticks all others. */
    public Choice exclusive() {
        return new Choice(value, text, hint, disabled, reveal, Kind.EXCLUSIVE);
    }
}
