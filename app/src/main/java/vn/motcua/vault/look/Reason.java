package vn.motcua.vault.look;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/**
 * Who looks, and why. Shown to the owner as it stands here.
 *
 * @param agency for which agency; {@code null}: for none
 * @param who by name: an officer, an agency's software, or whoever was given a link
 * @param procedure the procedure's code; empty if it is for none
 * @param dossier the dossier's code; may be empty
 * @param ground on which ground
 * @param words why, in the reader's words; may be empty
 * @param admittedBy the officers who let somebody look who is none: an objection is not theirs to answer
 */
public record Reason(
        @Nullable AgencyId agency,
        String who,
        String procedure,
        String dossier,
        LookGround ground,
        String words,
        List<AccountId> admittedBy) {

    public Reason {
        admittedBy = List.copyOf(admittedBy);
    }

    /** Of whoever acts now. */
    public Reason(
            @Nullable AgencyId agency, String who, String procedure, String dossier, LookGround ground, String words) {
        this(agency, who, procedure, dossier, ground, words, List.of());
    }

    /** The longest words. */
    public static final int LONGEST = 500;

    @Override
    public String toString() {
        return "Reason[" + ground + "]"; // never a person in a log
    }
}
