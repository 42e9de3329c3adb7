package vn.motcua.directory.change;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;

/**
 * A change with how much of it stands.
 *
 * @param id its number
 * @param kind what somebody did
 * @param effective the first day on which something of it holds
 * @param source on what ground
 * @param reason why it was entered
 * @param recorded when it was entered
 * @param agency one of the agencies of which it states something
 * @param agencyName what that one is called
 * @param agencies of how many agencies it states something that stands
 */
public record ChangeSummary(
        long id,
        ChangeKind kind,
        @Nullable LocalDate effective,
        LegalSource source,
        String reason,
        Instant recorded,
        @Nullable AgencyId agency,
        @Nullable String agencyName,
        long agencies) {}
