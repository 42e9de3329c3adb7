package vn.motcua.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/**
 * A question with its last answer.
 *
 * @param id its key
 * @param agency who is asked
 * @param fieldCode code of the field it belongs to; empty if none was given
 * @param procedureCode of the procedure it is about; empty if none was given
 * @param content what is asked
 * @param account who asked on the portal; {@code null} for one that a system told
 * @param asker who asked: shown to officers of the agency only
 * @param toldId the number that the telling system gave it; {@code null} for one asked on the portal
 * @param asked when
 * @param state how it stands
 * @param published true if everybody may read it
 * @param version counts its changes
 * @param answer the last answer, or {@code null}
 */
public record QuestionView(
        long id,
        AgencyId agency,
        String fieldCode,
        String procedureCode,
        String content,
        @Nullable AccountId account,
        Asker asker,
        @Nullable String toldId,
        Instant asked,
        QuestionState state,
        boolean published,
        int version,
        @Nullable Answer answer) {

    /**
     * Who asked; texts that were not given are empty.
     *
     * @param name the name
     * @param address the address
     * @param email the e-mail address
     * @param phone the telephone number
     */
    public record Asker(String name, String address, String email, String phone) {
        @Override
        public String toString() {
            return "Asker"; // never a person in a log
        }
    }

    /**
     * An answer.
     *
     * @param id its key
     * @param content what was answered
     * @param by who answered; may be empty
     * @param position that person's position; may be empty
     * @param at when
     */
    public record Answer(long id, String content, String by, String position, Instant at) {}
}
