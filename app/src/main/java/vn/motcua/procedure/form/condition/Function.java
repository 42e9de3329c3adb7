package vn.motcua.procedure.form.condition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.kernel.text.Worded;

/** The functions of the language. */
public enum Function implements Worded {
    /** The day on which the form is looked at. */
    TODAY(ValueType.DATE),
    /** Whole years lived until today, at least: of somebody of whom only the year of birth is known, counted from that year's last day. */
    AGE(ValueType.NUMBER, ValueType.DATE),
    DAYS_BETWEEN(ValueType.NUMBER, ValueType.DATE, ValueType.DATE),
    MONTHS_BETWEEN(ValueType.NUMBER, ValueType.DATE, ValueType.DATE),
    YEARS_BETWEEN(ValueType.NUMBER, ValueType.DATE, ValueType.DATE),
    /** The year of a date. */
    YEAR_OF(ValueType.NUMBER, ValueType.DATE),
    /** Letters of a text. */
    LENGTH(ValueType.NUMBER, ValueType.TEXT),
    /** The code of an address's province. */
    PROVINCE(ValueType.TEXT, ValueType.ADDRESS),
    /** The code of an address's commune. */
    COMMUNE(ValueType.TEXT, ValueType.ADDRESS);

    private final ValueType gives;
    private final List<ValueType> takes;

    Function(ValueType gives, ValueType... takes) {
        this.gives = gives;
        this.takes = List.of(takes);
    }

    /** What it gives. */
    public ValueType gives() {
        return gives;
    }

    /** What it takes, in order. */
    public List<ValueType> takes() {
        return takes;
    }

    /** The word of the language. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Function> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
