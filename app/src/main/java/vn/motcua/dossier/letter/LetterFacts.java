package vn.motcua.dossier.letter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a letter says; what does not belong in its form is empty. In Vietnamese, as letters are.
 *
 * @param above the agency above the one that writes
 * @param agency the agency that writes
 * @param ended the agency that took the dossier in and ended, for which the other one answers; empty if the one that writes took it in
 * @param phone how it is reached
 * @param place where it was written
 * @param code the dossier's code
 * @param at when it went out
 * @param applicant who applies
 * @param address where they live
 * @param applicantPhone their phone
 * @param email their e-mail address
 * @param procedure what they ask for
 * @param papers the papers that were handed in
 * @param limit the time of the law, in words
 * @param received when the dossier was accepted
 * @param due until when it is promised; in an apology the date that cannot be kept
 * @param next in an apology the new date
 * @param returnWay how the result is returned
 * @param reason what is missing, why it is refused, why it is late
 * @param officer who signs for the agency
 * @param slip who had the dossier from when until when
 */
public record LetterFacts(
        String above,
        String agency,
        String ended,
        String phone,
        String place,
        String code,
        Instant at,
        String applicant,
        String address,
        String applicantPhone,
        String email,
        String procedure,
        List<String> papers,
        String limit,
        @Nullable Instant received,
        @Nullable Instant due,
        @Nullable Instant next,
        String returnWay,
        String reason,
        String officer,
        List<SlipLine> slip) {

    public LetterFacts {
        ended = Objects.requireNonNullElse(ended, ""); // what was kept before this was said has none
        papers = List.copyOf(papers);
        slip = List.copyOf(slip);
    }

    /**
     * A line of the control slip.
     *
     * @param step what was done
     * @param who the officer who had it, or the applicant; empty while nobody has it
     * @param from since when
     * @param due until when it was to be done; {@code null} if nobody says
     * @param until until when; {@code null} while it is open
     */
    public record SlipLine(
            String step,
            String who,
            Instant from,
            @Nullable Instant due,
            @Nullable Instant until) {

        /** True if it ended late. */
        public boolean late() {
            return due != null && until != null && until.isAfter(due);
        }
    }
}
