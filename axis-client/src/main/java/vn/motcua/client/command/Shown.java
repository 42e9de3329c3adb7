package vn.motcua.client.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people read them, in Vietnam's zone; what is no time in UTC is shown as it came. */
final class Shown {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Shown() {}

    static String time(String text) {
        try {
            return FORM.format(Instant.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
