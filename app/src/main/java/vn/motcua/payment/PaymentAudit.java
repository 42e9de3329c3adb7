package vn.motcua.payment;

import java.util.UUID;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/** What the log keeps of money: amounts, states and references, never who pays. */
public sealed interface PaymentAudit extends AuditEvent {

    /** Whose money. */
    @Override
    AgencyId agency();

    /** Which obligation. */
    UUID obligation();

    @Override
    default AuditSubject subject() {
        return new AuditSubject("payment.obligation", obligation().toString());
    }

    /** Somebody is asked to pay. */
    record ObligationOpened(AgencyId agency, UUID obligation, long amount) implements PaymentAudit {}

    /** It is asked for no longer, or was not paid in time. */
    record ObligationEnded(AgencyId agency, UUID obligation, ObligationState state) implements PaymentAudit {}

    /** Somebody set out to pay. */
    record AttemptBegun(AgencyId agency, UUID obligation, String reference, String provider) implements PaymentAudit {}

    /** An attempt came to nothing. */
    record AttemptEnded(AgencyId agency, UUID obligation, String reference, AttemptState state)
            implements PaymentAudit {}

    /** Money came and settled what was owed. */
    record MoneyReceived(AgencyId agency, UUID obligation, String reference, long amount, PayWay way)
            implements PaymentAudit {}

    /** Money came that settles nothing, and goes back. */
    record SurplusReceived(AgencyId agency, UUID obligation, String reference, long amount, Surplus cause)
            implements PaymentAudit {}

    /** Somebody asks that money be given back. */
    record RefundAsked(AgencyId agency, UUID obligation, String reference, long amount) implements PaymentAudit {}

    /** It was decided whether it goes back. */
    record RefundDecided(AgencyId agency, UUID obligation, String reference, RefundState state)
            implements PaymentAudit {}

    /** What was paid for came to nothing, and the treasurer is asked whether the money is kept. */
    record FeeQuestioned(AgencyId agency, UUID obligation, long amount) implements PaymentAudit {}

    /** It was decided whether it is kept. */
    record FeeDecided(AgencyId agency, UUID obligation, QuestionState state) implements PaymentAudit {}

    /** It went back, or could not. */
    record RefundEnded(AgencyId agency, UUID obligation, String reference, long amount, RefundState state)
            implements PaymentAudit {}
}
