package vn.motcua.certifiedcopy.revoke;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/**
 * That a copy counts no more, or is to count no more.
 *
 * @param id its key
 * @param copy which copy
 * @param state how it stands
 * @param ground why
 * @param reason in the officer's words
 * @param asked when it was asked for
 * @param askedBy by which account
 * @param askedName by whom
 * @param decided when the second person decided
 * @param decidedName who that was; empty before
 * @param followed when owner and relying parties were told
 * @param relied who had relied on it
 */
public record RevocationView(
        long id,
        CopyId copy,
        RevocationState state,
        RevocationGround ground,
        String reason,
        Instant asked,
        AccountId askedBy,
        String askedName,
        @Nullable Instant decided,
        String decidedName,
        @Nullable Instant followed,
        List<Relied> relied) {

    /**
     * Who relied on it.
     *
     * @param way how
     * @param agency which agency; {@code null}: whoever had the link
     * @param dossier the code of the dossier that holds the copy; may be empty
     * @param last when the last time
     * @param told how many officers were told
     */
    public record Relied(ReliedWay way, @Nullable AgencyId agency, String dossier, Instant last, int told) {}
}
