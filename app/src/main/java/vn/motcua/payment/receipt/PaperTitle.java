package vn.motcua.payment.receipt;

import vn.motcua.kernel.text.Worded;

/** What a receipt is called. */
enum PaperTitle implements Worded {
    CHARGE,
    FEE,
    FINE,
    LESS_CHARGE,
    LESS_FEE,
    LESS_FINE;

    static PaperTitle of(ReceiptView receipt) {
        return switch (receipt.kind()) {
            case CHARGE -> receipt.adjusting() ? LESS_CHARGE : CHARGE;
            case FEE -> receipt.adjusting() ? LESS_FEE : FEE;
            case FINE -> receipt.adjusting() ? LESS_FINE : FINE;
        };
    }
}
