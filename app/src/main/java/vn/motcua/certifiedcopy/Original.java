package vn.motcua.certifiedcopy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The paper that is copied, as the officer describes it.
 *
 * @param title what it is, such as "Bằng tốt nghiệp đại học"
 * @param issuer who issued it
 * @param number its number; may be empty
 * @param issued the day on it; {@code null} if there is none
 * @param until the last day on which it holds; {@code null} if it has none
 */
public record Original(
        String title,
        String issuer,
        String number,
        @Nullable LocalDate issued,
        @Nullable LocalDate until) {

    /** One that holds for good, or of which nothing else is known. */
    public Original(String title, String issuer, String number, @Nullable LocalDate issued) {
        this(title, issuer, number, issued, null);
    }

    /** The longest title and issuer. */
    public static final int LONGEST = 300;

    /** The longest number. */
    public static final int LONGEST_NUMBER = 100;

    @Override
    public String toString() {
        return "Original"; // its title may name a person
    }
}
