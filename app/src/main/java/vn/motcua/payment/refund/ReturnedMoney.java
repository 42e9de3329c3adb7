package vn.motcua.payment.refund;

import org.springframework.stereotype.Component;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.ledger.Account;
import vn.motcua.payment.ledger.AccountKind;
import vn.motcua.payment.ledger.Ledger;

/** Books that money went back. Part of an act's transaction. */
@Component
class ReturnedMoney {

    private final Ledger ledger;

    ReturnedMoney(Ledger ledger) {
        this.ledger = ledger;
    }

    void post(RefundView refund) {
        ledger.post(
                "returned:" + refund.row(),
                Account.of(AccountKind.TO_RETURN, refund.agency()),
                Account.money(refund.way(), refund.agency(), refund.way() == PayWay.ONLINE ? refund.provider() : ""),
                refund.amount(),
                refund.obligationRow());
    }
}
