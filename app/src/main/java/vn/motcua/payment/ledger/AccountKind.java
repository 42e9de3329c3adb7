package vn.motcua.payment.ledger;

import vn.motcua.kernel.text.Worded;

/** Accounts of the ledger. */
public enum AccountKind implements Worded {
    /** Money that a provider holds for the agency. */
    BANK,
    /** Notes in the cashier's drawer. */
    CASH,
    /** Money that came by transfer to the agency's own account. */
    TRANSFER,
    /** What is owed and not paid. */
    CLAIM,
    /** Income: phí. */
    CHARGE,
    /** Income: lệ phí. */
    FEE,
    /** Income: fines. */
    FINE,
    /** Money that is not ours and goes back. */
    TO_RETURN
}
