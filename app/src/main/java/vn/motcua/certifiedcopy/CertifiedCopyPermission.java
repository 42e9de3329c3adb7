package vn.motcua.certifiedcopy;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody about certified copies; for an agency and the units below it. */
public enum CertifiedCopyPermission implements Permission {
    /** Take originals in, compare, refuse, take the fee. */
    COMPARE,
    /** Certify: look them through, sign, send back. */
    SIGN,
    /** Read the register; ask that a copy count no more. */
    REGISTER
}
