package vn.motcua.notification;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody about notices; for an agency and the units below it. */
public enum NotificationPermission implements Permission {
    /** Word the agency's notices. */
    WORD,
    /** See what was sent and what could not be brought, and see to it. */
    FOLLOW_UP
}
