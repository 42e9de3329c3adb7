package vn.motcua.audit;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody in the audit log. */
public enum AuditPermission implements Permission {
    /** Read entries, for the agencies for which it is held; without them, of the whole nation. */
    READ
}
