package vn.motcua.procedure.form.condition;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.kernel.text.Worded;

/** Units of calendar time. */
public enum Unit implements Worded {
    DAYS,
    MONTHS,
    YEARS;

    /** The word of the language. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit that a word names, in the singular or the plural. */
    static Optional<Unit> of(String word) {
        return Stream.of(values())
                .filter(unit -> unit.word().equals(word) || unit.word().equals(word + "s"))
                .findFirst();
    }
}
