package vn.motcua.directory;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody in the directory. */
public enum DirectoryPermission implements Permission {
    /** Change agencies: found, rename, move, merge, split, close, give codes, correct; for an agency and the units below it. */
    EDIT,
    /** Set up posts, register officials, appoint, suspend, end and correct appointments; for an agency and the units below it. */
    APPOINT,
    /** Enter competences, delegate, revoke and correct delegations; for an agency and the units below it. */
    DELEGATE,
    /** Set hours and enter closures, for an agency and the units below it; announce days off, for the nation. */
    CALENDAR,
    /** See the officials of an agency whom the state does not publish: all but its leaders. */
    SEE_STAFF
}
