package vn.motcua.office.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a letter tells besides its line of the register.
 *
 * @param competence for whom its signer signs, such as {@code KT. BỘ TRƯỞNG}
 * @param position the signer's position
 * @param place where it was issued
 * @param due by when an answer is asked for, or {@code null}
 * @param answers the arrival that it answers, or {@code null}
 * @param paper true if a paper copy follows
 * @param reason why a letter is recalled, updated or replaced; empty for a new one
 */
public record Details(
        String competence,
        String position,
        String place,
        @Nullable LocalDate due,
        @Nullable Long answers,
        boolean paper,
        String reason) {

    /** The most characters of competence, position and place. */
    public static final int LONGEST = 200;
}
