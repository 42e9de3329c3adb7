package vn.motcua.certifiedcopy.desk;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyHold;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.life.TakeAtCounter;

/** Takes the fee in notes at the counter, so that the copy goes on at once. */
@Component
public class TakeFee {

    private final CopyHold hold;
    private final CopyMoney money;
    private final TakeAtCounter take;
    private final MarkPaid mark;

    TakeFee(CopyHold hold, CopyMoney money, TakeAtCounter take, MarkPaid mark) {
        this.hold = hold;
        this.money = money;
        this.take = take;
        this.mark = mark;
    }

    /**
     * Does it; refused to who may not collect.
     *
     * @param counted what the officer has in hand, in đồng
     */
    @Transactional
    public void run(CopyId id, long counted) {
        CertifiedCopy copy = hold.in(id, CopyState.UNPAID);
        ObligationView owed = money.of(copy).orElseThrow(() -> CertifiedCopyRefusal.NOT_ANY_MORE.because());
        take.run(owed.id(), PayWay.CASH, "", new Dong(counted));
        mark.run(id);
    }
}
