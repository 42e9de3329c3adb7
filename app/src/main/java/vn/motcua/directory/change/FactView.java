package vn.motcua.directory.change;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;

/**
 * A fact about an agency, with the change that states it.
 *
 * @param id its key
 * @param agency of whom
 * @param agencyName what that one is called on the fact's day, or was last before
 * @param effective from which day on
 * @param fact what
 * @param otherName what the agency is called that the fact names besides: the one above, or the successor; {@code null} if none
 * @param change the number of the change
 * @param changeKind what somebody did
 * @param source on what ground
 * @param reason why it was entered
 * @param recorded when it was entered
 * @param withdrawn when it was taken back, or {@code null} while it stands
 * @param withdrawnBy the number of the change that took it back, or {@code null}
 */
public record FactView(
        long id,
        AgencyId agency,
        String agencyName,
        LocalDate effective,
        Fact fact,
        @Nullable String otherName,
        long change,
        ChangeKind changeKind,
        LegalSource source,
        String reason,
        Instant recorded,
        @Nullable Instant withdrawn,
        @Nullable Long withdrawnBy) {

    /** True while it holds, as far as is known. */
    public boolean stands() {
        return withdrawn == null;
    }
}
