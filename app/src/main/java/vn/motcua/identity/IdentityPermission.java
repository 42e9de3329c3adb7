package vn.motcua.identity;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody who administers accounts. */
public enum IdentityPermission implements Permission {
    /** Open, close and reset officials' accounts and set what an agency asks of them; for an agency and the units below it. */
    MANAGE_ACCOUNTS,
    /** Ask that roles be given, decide on what others asked for, and end roles; for an agency and the units below it. */
    GRANT,
    /** Register applications that let people sign in by us, renew their secrets, close them; for the nation. */
    MANAGE_CLIENTS,
    /** Confirm at a one-stop office, by the papers shown, that somebody acts for another; for that agency. */
    CONFIRM_MANDATES
}
