package vn.motcua.directory.change;

import java.util.OptionalLong;
import vn.motcua.kernel.AgencyId;

/**
 * The agency that somebody edits, and which state of it they had before them.
 *
 * @param agency which
 * @param version its {@code AgencyView.version} as they saw it; empty for programs that state what is, whatever was
 */
public record Edit(AgencyId agency, OptionalLong version) {

    /** By somebody who looked at this version. */
    public static Edit of(AgencyId agency, long version) {
        return new Edit(agency, OptionalLong.of(version));
    }

    /** Whatever stands there now. */
    public static Edit latest(AgencyId agency) {
        return new Edit(agency, OptionalLong.empty());
    }
}
