package vn.motcua.dossier.register.shown;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.register.RegisterEntry;
import vn.motcua.dossier.register.RegisterQuery;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Worded;
import vn.motcua.kernel.text.Words;

/**
 * A register on paper, or a part of it.
 *
 * @param words Vietnamese
 * @param above the agency above the one whose register it is; may be empty
 * @param agency whose register
 * @param query which period, and what it is narrowed to
 * @param lines the lines of this part
 * @param first the number of the first of them
 * @param total how many the whole register has
 */
public record RegisterSheet(
        Words words,
        String above,
        String agency,
        RegisterQuery query,
        List<RegisterEntry> lines,
        int first,
        long total) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    public RegisterSheet {
        lines = List.copyOf(lines);
    }

    /** A sentence of the form. */
    public String t(String key, Object... args) {
        return words.t(key, args);
    }

    /** A word for a value. */
    public String t(Worded value) {
        return words.t(value);
    }

    /** In capitals, as headings of official papers are. */
    public String capitals(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }

    /** A day in figures. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The hour and the day in figures, neither of which is broken; nothing if there is no moment. */
    public List<String> moment(@Nullable Instant at) {
        return at == null
                ? List.of()
                : List.of(MOMENT.format(at.atZone(DatabaseClock.VIETNAM)).split(" "));
    }

    /** Where the applicant lives and is called. */
    public String reached(RegisterEntry line) {
        return Stream.of(line.address(), line.phone())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** When it was handed over; what ended without a result says so in the note. */
    public String note(RegisterEntry line) {
        return switch (line.status()) {
            case RETURNED -> "";
            default -> t(line.status());
        };
    }
}
