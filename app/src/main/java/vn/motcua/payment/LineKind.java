package vn.motcua.payment;

import vn.motcua.kernel.text.Worded;

/** What the state takes money for. Each kind has receipts of its own. */
public enum LineKind implements Worded {
    /** Phí: covers the cost of a service (Luật Phí và lệ phí 97/2015/QH13). */
    CHARGE,
    /** Lệ phí: a fixed amount for an act of administration. */
    FEE,
    /** Tiền phạt: for an administrative offence. */
    FINE
}
