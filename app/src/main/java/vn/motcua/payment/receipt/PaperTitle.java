package vn.motcua.payment.receipt;

import vn.motcua.kernel.text.Worded;
import vn.motcua.payment.LineKind;

/** What a receipt is called. */
enum PaperTitle implements Worded {
    CHARGE,
    FEE,
    FINE;

    static PaperTitle of(LineKind kind) {
        return valueOf(kind.name());
    }
}
