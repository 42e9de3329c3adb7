package vn.motcua.payment.ledger;

import vn.motcua.kernel.AgencyId;
import vn.motcua.payment.LineKind;
import vn.motcua.payment.PayWay;

/**
 * An account of the ledger.
 *
 * @param kind which
 * @param agency whose
 * @param holder the provider that holds the money; empty for all but money at a bank
 */
public record Account(AccountKind kind, AgencyId agency, String holder) {

    /** An account of an agency. */
    public static Account of(AccountKind kind, AgencyId agency) {
        return new Account(kind, agency, "");
    }

    /** Where the agency's money lies that came in this way. */
    public static Account money(PayWay way, AgencyId agency, String provider) {
        return switch (way) {
            case ONLINE -> new Account(AccountKind.BANK, agency, provider);
            case CASH -> of(AccountKind.CASH, agency);
            case TRANSFER -> of(AccountKind.TRANSFER, agency);
        };
    }

    /** Where what was taken for this stands as income. */
    public static Account income(LineKind kind, AgencyId agency) {
        return of(
                switch (kind) {
                    case CHARGE -> AccountKind.CHARGE;
                    case FEE -> AccountKind.FEE;
                    case FINE -> AccountKind.FINE;
                },
                agency);
    }
}
