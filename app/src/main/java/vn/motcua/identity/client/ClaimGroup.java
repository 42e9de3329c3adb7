package vn.motcua.identity.client;

import vn.motcua.kernel.text.Worded;

/** What applications may learn, in groups that an operator allows and people agree to. */
public enum ClaimGroup implements Worded {
    /** Name, numbers, kind of account. */
    IDENTITY,
    /** E-mail and telephone. */
    CONTACT,
    /** Day of birth, sex, address. */
    PERSON
}
