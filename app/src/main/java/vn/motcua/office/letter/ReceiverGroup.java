package vn.motcua.office.letter;

import java.util.Set;
import vn.motcua.directory.AgencyKind;
import vn.motcua.kernel.text.Worded;

/** Agencies that are often written to together; who belongs to a group is asked of the directory when it is added. */
public enum ReceiverGroup implements Worded {
    /** Ministries and ministerial bodies. */
    MINISTRIES(Set.of(AgencyKind.MINISTRY, AgencyKind.MINISTERIAL_BODY)),
    GOVERNMENT_BODIES(Set.of(AgencyKind.GOVERNMENT_BODY)),
    PROVINCES(Set.of(AgencyKind.PROVINCE)),
    /** The units right below the sender. */
    UNITS_BELOW(Set.of());

    private final Set<AgencyKind> kinds;

    ReceiverGroup(Set<AgencyKind> kinds) {
        this.kinds = kinds;
    }

    /** The kinds of agency in it; empty for units below. */
    Set<AgencyKind> kinds() {
        return kinds;
    }
}
