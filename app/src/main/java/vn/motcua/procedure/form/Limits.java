package vn.motcua.procedure.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a field, as its schema has them; what is not limited by the form is limited by its kind.
 *
 * @param minLength least letters
 * @param maxLength most letters
 * @param least least number
 * @param most greatest number
 * @param step numbers are multiples of it: 1 for whole numbers, 0.01 for two decimals
 * @param pattern what the text looks like, or {@code null}
 * @param minItems least rows, files or choices
 * @param maxItems most
 */
public record Limits(
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable BigDecimal step,
        @Nullable String pattern,
        @Nullable Integer minItems,
        @Nullable Integer maxItems) {

    /** No limits but those of the kind. */
    public static final Limits NONE = new Limits(null, null, null, null, null, null, null, null);

    /** The most rows of a repeating group. */
    public static final int MOST_ROWS = 1000;

    /** The most files of one field. */
    public static final int MOST_FILES = 20;

    /** The most letters of a text of this kind. */
    public int longest(FieldKind kind) {
        int most = kind == FieldKind.LONG_TEXT ? 10_000 : kind == FieldKind.EMAIL ? 254 : 500;
        return maxLength == null ? most : Math.min(most, maxLength);
    }

    /** The most rows, files or choices of a field of this kind. */
    public int mostItems(FieldKind kind) {
        int most = kind == FieldKind.FILE ? MOST_FILES : MOST_ROWS;
        return maxItems == null ? most : Math.min(most, maxItems);
    }

    /** The least rows, files or choices. */
    public int leastItems() {
        return minItems == null ? 0 : minItems;
    }
}
