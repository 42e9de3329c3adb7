package vn.motcua.signing;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody in signing. */
public enum SigningPermission implements Permission {
    /** Ask for certificates, decide on what others asked for, revoke; for an agency and the units below it. */
    MANAGE
}
