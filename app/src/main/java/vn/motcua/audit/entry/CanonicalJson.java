package vn.motcua.audit.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * JSON in one form only, so that the same value always gives the same bytes: no spaces, strings escaped as RFC 8785 has it, whole numbers in
 * digits, sets in the order of their written elements. What has more than one written form (floating point, maps) is refused.
 */
final class CanonicalJson {

    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String LETTERS = "\"\\bfnrt";

    private CanonicalJson() {}

    static void value(@Nullable Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case Optional<?> optional -> value(optional.orElse(null), json);
            case String text -> text(text, json);
            case Boolean truth -> json.append(truth.booleanValue());
            case Long number -> json.append(number.longValue());
            case Integer number -> json.append(number.intValue());
            case Short number -> json.append(number.shortValue());
            case BigInteger number -> text(number.toString(), json);
            case BigDecimal number -> text(number.toPlainString(), json);
            case Enum<?> constant -> text(constant.name(), json);
            case UUID id -> text(id.toString(), json);
            case LocalDate date -> text(date.toString(), json);
            case LocalTime time -> text(time.toString(), json);
            case LocalDateTime time -> text(time.toString(), json);
            case Instant instant -> text(instant.toString(), json);
            case Set<?> set ->
                list(set.stream().map(CanonicalJson::written).sorted().iterator(), json);
            case Collection<?> list ->
                list(list.stream().map(CanonicalJson::written).iterator(), json);
            case Record record -> Payload.write(record, json);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    static void text(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = ESCAPED.indexOf(c);
            if (escape >= 0) json.append('\\').append(LETTERS.charAt(escape));
            else if (c < ' ') json.append(String.format("\\u%04x", (int) c));
            else json.append(c);
        }
        json.append('"');
    }

    private static String written(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        value(value, json);
        return json.toString();
    }

    private static void list(Iterator<String> written, StringBuilder json) {
        json.append('[');
        while (written.hasNext()) {
            json.append(written.next());
            if (written.hasNext()) json.append(',');
        }
        json.append(']');
    }
}
