package vn.motcua.identity.account;

import vn.motcua.kernel.text.Worded;

/** Sorts of sign-in names. */
public enum NameKind implements Worded {
    /** The twelve digits of a citizen. */
    CITIZEN_NUMBER,
    EMAIL,
    /** A mobile number, kept with a leading 0. */
    PHONE,
    /** A business's tax code: ten digits, or thirteen for a branch. */
    TAX_CODE,
    /** An official's: a word of letters, then the agency's, such as {@code ha.le@g22}. */
    OFFICIAL
}
