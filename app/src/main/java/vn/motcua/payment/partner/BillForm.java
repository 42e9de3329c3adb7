package vn.motcua.payment.partner;

import vn.motcua.kernel.text.Worded;

/** How a partner gets receipts. */
public enum BillForm implements Worded {
    /** The file itself. */
    PDF,
    /** Where the file lies. */
    JSON
}
