package vn.motcua.kernel.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values as RFC 4180 has them. What is written is safe to open in a spreadsheet: a text that one would take for a formula is
 * written with an apostrophe before it (SR-47).
 */
public final class Csv {

    private Csv() {}

    /** One line with its end; nothing is written for {@code null}. */
    public static String line(List<? extends @Nullable Object> values) {
        return values.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** All records, the heading among them, with their values as they were written; quoted values may hold line ends. */
    public static List<List<String>> read(Reader reader) {
        try (BufferedReader in = new BufferedReader(reader)) {
            List<List<String>> records = new ArrayList<>();
            Scan scan = new Scan();
            for (int c = in.read(); c >= 0; c = in.read()) if (scan.take((char) c)) records.add(scan.record());
            if (scan.begun()) records.add(scan.record());
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !(value instanceof Number)) text = "'" + text;
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** Takes characters one by one. */
    private static final class Scan {
        private List<String> record = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private boolean quoted;
        private boolean quoteSeen;
        private boolean first = true;

        /** True if this character ended a record. */
        boolean take(char c) {
            boolean mark = first && c == '\uFEFF';
            first = false;
            if (mark) return false;
            if (quoted && c == '"' && !quoteSeen) quoteSeen = true;
            else if (quoted && c == '"') {
                value.append('"');
                quoteSeen = false;
            } else if (quoted && !quoteSeen) value.append(c);
            else return outside(c);
            return false;
        }

        private boolean outside(char c) {
            quoteSeen = false;
            quoted = c == '"' && value.isEmpty();
            if (quoted) return false;
            if (c == ',') end();
            else if (c == '\n') return begun();
            else if (c != '\r') value.append(c);
            return false;
        }

        boolean begun() {
            return !record.isEmpty() || !value.isEmpty() || quoted;
        }

        List<String> record() {
            end();
            List<String> whole = List.copyOf(record);
            record = new ArrayList<>();
            return whole;
        }

        private void end() {
            record.add(value.toString());
            value.setLength(0);
            quoted = false;
            quoteSeen = false;
        }
    }
}
