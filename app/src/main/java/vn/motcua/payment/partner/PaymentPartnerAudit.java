package vn.motcua.payment.partner;

import java.util.UUID;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/** What the log keeps of partners: never their secrets, nor who pays. */
public sealed interface PaymentPartnerAudit extends AuditEvent {

    /** Whose it is. */
    @Override
    AgencyId agency();

    /** Its code. */
    String code();

    @Override
    default AuditSubject subject() {
        return new AuditSubject("payment.partner", code());
    }

    /** A system was given an account. */
    record PaymentPartnerAdded(AgencyId agency, String code, Dialect dialect) implements PaymentPartnerAudit {}

    /** Its credential was changed; the former one holds for a while. */
    record PaymentPartnerRenewed(AgencyId agency, String code) implements PaymentPartnerAudit {}

    /** It may not be used any more. */
    record PaymentPartnerClosed(AgencyId agency, String code) implements PaymentPartnerAudit {}

    /** It opened a payment. */
    record OrderOpened(AgencyId agency, String code, UUID obligation) implements PaymentPartnerAudit {}

    /** It is to be told once more what was paid. */
    record ConfirmRepeated(AgencyId agency, String code, long confirm) implements PaymentPartnerAudit {}
}
