package vn.motcua.portal.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Worded;
import vn.motcua.kernel.text.Words;

/** What the template of an official paper needs to write words, days and sums as such papers have them. */
public interface OfficialSheet {

    /** The words of its language; Vietnamese on what is filed. */
    Words words();

    /** A sentence of the form. */
    default String t(String key, Object... args) {
        return words().t(key, args);
    }

    /** A word for a value. */
    default String t(Worded value) {
        return words().t(value);
    }

    /** In capitals, as headings of official papers are. */
    default String capitals(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }

    /** A day in figures. */
    default String day(LocalDate day) {
        return Figures.DAY.format(day);
    }

    /** The day of a moment in Vietnam, in figures. */
    default String day(Instant at) {
        return Figures.DAY.format(at.atZone(DatabaseClock.VIETNAM));
    }

    /** The hour and the day in figures, neither of which is broken; nothing if there is no moment. */
    default List<String> moment(@Nullable Instant at) {
        return at == null
                ? List.of()
                : List.of(
                        Figures.MOMENT.format(at.atZone(DatabaseClock.VIETNAM)).split(" "));
    }

    /** Đồng with points between thousands. */
    default String dong(long amount) {
        return String.format(Locale.GERMANY, "%,d", amount);
    }

    /** How days and moments are written. */
    final class Figures {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
        private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

        private Figures() {}
    }
}
