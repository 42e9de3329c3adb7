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

    /** By hand it is notes that leave the drawer, whichever way the money came; a transfer goes back from the account that it came to. */
    void post(RefundView refund, boolean byHand) {
        PayWay way = byHand && refund.way() == PayWay.ONLINE ? PayWay.CASH : refund.way();
        ledger.post(
                "returned:" + refund.row(),
                Account.of(AccountKind.TO_RETURN, refund.agency()),
                Account.money(way, refund.agency(), refund.provider()),
                refund.amount(),
                refund.obligationRow());
    }
}
