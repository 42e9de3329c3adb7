package vn.motcua.procedure.form.condition;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.kernel.text.Worded;

/** What is asked of all rows of a repeating group together. */
public enum Gathering implements Worded {
    /** How many rows there are (with a condition: for which it holds); also how many files, or how many were chosen. */
    COUNT,
    /** The sum of a column; of what is missing nothing is added. */
    SUM,
    /** The least of a column; missing if it is empty. */
    LEAST,
    /** The greatest of a column; missing if it is empty. */
    GREATEST,
    /** True if the condition holds for one row at least. */
    ANY,
    /** True if the condition holds for every row; so also if there is none. */
    EVERY;

    /** The word of the language. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if it gathers the values of a column. */
    public boolean ofColumn() {
        return this == SUM || this == LEAST || this == GREATEST;
    }

    static Optional<Gathering> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
