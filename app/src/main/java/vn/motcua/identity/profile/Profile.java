package vn.motcua.identity.profile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of themselves. Nobody has verified it, save that day and sex agree with the personal number.
 *
 * @param birth day of birth, or null
 * @param sex or null
 * @param address where they live, or where the business has its seat; empty if they do not say
 * @param landline a fixed line; empty if there is none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Profile(@Nullable LocalDate birth, @Nullable Sex sex, String address, String landline) {

    /** Nothing said. */
    public static final Profile EMPTY = new Profile(null, null, "", "");

    /** True if the twelve figures of a personal number, which tell sex and year of birth, do not speak against it (Nghị định 70/2024/NĐ-CP). */
    public boolean agreesWith(String number) {
        if (!number.matches("\\d{12}")) return true;
        int fourth = number.charAt(3) - '0';
        int year = 1900 + 100 * (fourth / 2) + Integer.parseInt(number.substring(4, 6));
        boolean sameYear = birth == null || birth.getYear() == year;
        boolean sameSex = sex == null || (sex == Sex.FEMALE) == (fourth % 2 == 1);
        return sameYear && sameSex;
    }

    @Override
    public String toString() {
        return "Profile"; // never a person in a log
    }
}
