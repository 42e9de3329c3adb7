package vn.motcua.axis.edxml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as a packet writes it, {@code yyyy/MM/dd}. Packets hold other things in its place; the text is kept whatever it is.
 *
 * @param text as written; empty if there is none
 */
public record WrittenDate(String text) {

    /** No date. */
    public static final WrittenDate NONE = new WrittenDate("");

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** A date in the packet's form. */
    public static WrittenDate of(LocalDate date) {
        return new WrittenDate(FORM.format(date));
    }

    /** The date, if it is one. */
    public Optional<LocalDate> value() {
        try {
            return Optional.of(LocalDate.parse(text, FORM));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
