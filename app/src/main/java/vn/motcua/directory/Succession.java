package vn.motcua.directory;

import java.time.LocalDate;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;

/**
 * One agency took over from another.
 *
 * @param predecessor whose work it was
 * @param predecessorName what that one was last called
 * @param successor who took over
 * @param successorName what that one was first called
 * @param kind how
 * @param effective the first day on which the successor answers for it
 * @param source on what ground
 */
public record Succession(
        AgencyId predecessor,
        String predecessorName,
        AgencyId successor,
        String successorName,
        SuccessionKind kind,
        LocalDate effective,
        LegalSource source) {}
