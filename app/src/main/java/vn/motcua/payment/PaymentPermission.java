package vn.motcua.payment;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody about money; for an agency and the units below it. */
public enum PaymentPermission implements Permission {
    /** Take fees at the counter, see what is owed. */
    COLLECT,
    /** Keep the day book, settle what does not agree with the bank, decide refunds. */
    TREASURER,
    /** Keep the accounts of software that uses the payment platform, see what could not be told to it. */
    PARTNERS
}
