package vn.motcua.directory.people;

import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Validity;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;

/**
 * A post in an agency or unit, as it stood over a stretch of time.
 *
 * @param id its key
 * @param agency the agency or unit to which it belongs
 * @param title in full, as used when signing for another agency: {@code Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân}
 * @param shortTitle as used when signing for its own: {@code Chánh Văn phòng}
 * @param role what it is to its agency
 * @param rank its place in lists, 1 first
 * @param seats how many may hold it at once
 * @param collegium the body in whose name its holder signs ("TM."), such as {@code Ủy ban nhân dân}; {@code null} where the head signs alone
 * @param term on which days it stands so
 * @param source on what ground
 */
public record Position(
        PositionId id,
        AgencyId agency,
        String title,
        String shortTitle,
        Role role,
        int rank,
        int seats,
        @Nullable String collegium,
        Validity term,
        LegalSource source) {}
