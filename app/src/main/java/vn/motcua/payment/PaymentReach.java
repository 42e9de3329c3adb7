package vn.motcua.payment;

import org.springframework.stereotype.Component;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.kernel.AgencyId;

/** For which agencies whoever acts may do what with money: as {@link AnsweringReach} says, since what was owed to an agency that ended, paid to it or taken by it stays in its books. */
@Component
public class PaymentReach {

    private final AnsweringReach reach;

    PaymentReach(AnsweringReach reach) {
        this.reach = reach;
    }

    /** All of them. */
    public AnsweringReach.Within of(PaymentPermission permission) {
        return reach.of(permission.code());
    }

    /** True if whoever acts may do it for this agency, or for the one that answers for it since it ended. */
    public boolean covers(PaymentPermission permission, AgencyId agency) {
        return reach.covers(permission.code(), agency);
    }
}
