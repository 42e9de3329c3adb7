package vn.motcua.axis.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.kernel.Refused;

/** A time as clients write it, {@code ddMMyyyy'T'HHmmss+SSSS}: the plus is only a plus, the zone is the client's own and not told. */
final class Stamp {

    private static final Pattern FORM = Pattern.compile("(\\d{8}T\\d{6})\\+(\\d{4})");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("ddMMuuuu'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Stamp() {}

    /** The moment, taken as UTC. */
    static Instant read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) throw Refused.because(AxisRefusal.NOT_AUTHENTIC);
        try {
            return LocalDateTime.parse(matcher.group(1), SECONDS)
                    .toInstant(ZoneOffset.UTC)
                    .plusMillis(Long.parseLong(matcher.group(2)));
        } catch (DateTimeException e) {
            throw Refused.because(AxisRefusal.NOT_AUTHENTIC);
        }
    }
}
