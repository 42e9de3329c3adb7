package vn.motcua.procedure.form.condition;

import java.math.BigDecimal;
import java.util.Set;

/** A value in a condition. */
public sealed interface Value {

    /** Nothing was answered, or nothing can be computed from what was. */
    Value MISSING = new Missing();

    /** Yes. */
    Value TRUE = new Truth(true);

    /** No. */
    Value FALSE = new Truth(false);

    /** True only of a yes; of everything else, what is missing among it, false. */
    default boolean isTrue() {
        return this instanceof Truth truth && truth.holds();
    }

    /** Yes or no. */
    static Value of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** A whole number. */
    static Value of(long number) {
        return new Num(BigDecimal.valueOf(number));
    }

    /** Nothing. */
    record Missing() implements Value {}

    /**
     * Yes or no.
     *
     * @param holds yes
     */
    record Truth(boolean holds) implements Value {}

    /**
     * A number, without zeros at its end; two that count the same are the same.
     *
     * @param amount the number
     */
    record Num(BigDecimal amount) implements Value {

        public Num {
            amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        }
    }

    /**
     * A text, or the one choice that was made.
     *
     * @param text as it was written
     */
    record Text(String text) implements Value {}

    /**
     * A date.
     *
     * @param date the date, as far as it is known
     */
    record Day(PartialDate date) implements Value {}

    /**
     * What was chosen of several.
     *
     * @param chosen the choices
     */
    record Choices(Set<String> chosen) implements Value {

        public Choices {
            chosen = Set.copyOf(chosen);
        }
    }

    /**
     * Rows of a group, or files.
     *
     * @param count how many
     */
    record Items(int count) implements Value {}

    /**
     * An address, as conditions see it.
     *
     * @param province its province's code, empty if not known
     * @param commune its commune's code, empty if not known
     */
    record Place(String province, String commune) implements Value {}

    /**
     * So many units of time.
     *
     * @param amount how many
     * @param unit of what
     */
    record Period(long amount, Unit unit) implements Value {}
}
