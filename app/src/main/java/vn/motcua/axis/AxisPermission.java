package vn.motcua.axis;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody on the axis. */
public enum AxisPermission implements Permission {
    /** Connect and close systems, rotate their secrets, lock agencies, and see all that flows: the operator of the axis. */
    MANAGE,
    /** Decide how long the contents of an agency's packets are kept, and place legal holds: its administrator. */
    KEEP
}
