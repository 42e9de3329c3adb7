package vn.motcua.axis.edxml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * A moment as a packet writes it, {@code yyyy/MM/dd HH:mm:ss} in Vietnam's time; the text is kept whatever it is.
 *
 * @param text as written; empty if there is none
 */
public record WrittenTime(String text) {

    /** No time. */
    public static final WrittenTime NONE = new WrittenTime("");

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** A moment in the packet's form, to the second. */
    public static WrittenTime of(Instant time) {
        return new WrittenTime(FORM.format(time.atZone(ZONE)));
    }

    /** The moment, if it is one. */
    public Optional<Instant> value() {
        try {
            return Optional.of(LocalDateTime.parse(text, FORM).atZone(ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
