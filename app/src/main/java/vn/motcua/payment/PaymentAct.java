package vn.motcua.payment;

import java.util.Set;
import vn.motcua.kernel.text.Worded;

/**
 * All that can happen to money: to what, from which state, to which, and who does it. Nothing else changes a state; the diagram is drawn from here, and
 * each change is made by a statement that asks this table.
 */
public enum PaymentAct implements Worded {
    /** Somebody is asked to pay. */
    OWE(Thing.OBLIGATION, Set.of(), ObligationState.OPEN, Who.AGENCY),
    /** Somebody sets out to pay at the bank. */
    TRY(Thing.ATTEMPT, Set.of(), AttemptState.CREATED, Who.PAYER),
    /** The bank is ready for the payer. */
    OFFER(Thing.ATTEMPT, Set.of(AttemptState.CREATED), AttemptState.WAITING, Who.BANK),
    /** Money came. The bank has the last word, even after we gave the attempt up. */
    SUCCEED(
            Thing.ATTEMPT,
            Set.of(AttemptState.CREATED, AttemptState.WAITING, AttemptState.FAILED, AttemptState.EXPIRED),
            AttemptState.PAID,
            Who.BANK),
    /** The bank says that it will not be. */
    FAIL(Thing.ATTEMPT, Set.of(AttemptState.CREATED, AttemptState.WAITING), AttemptState.FAILED, Who.BANK),
    /** Nobody paid in time. */
    TIME_OUT(Thing.ATTEMPT, Set.of(AttemptState.CREATED, AttemptState.WAITING), AttemptState.EXPIRED, Who.CLOCK),
    /** The cashier took it. */
    TAKE(Thing.ATTEMPT, Set.of(), AttemptState.PAID, Who.CASHIER),
    /** The money that came is exactly what is owed. */
    PAY(Thing.OBLIGATION, Set.of(ObligationState.OPEN), ObligationState.PAID, Who.BANK),
    /** Its receipts are made, in the same moment. */
    RECEIPT(Thing.RECEIPT, Set.of(), ReceiptState.ISSUED, Who.CLOCK),
    /** It is asked for no longer. */
    CANCEL(Thing.OBLIGATION, Set.of(ObligationState.OPEN), ObligationState.CANCELLED, Who.AGENCY),
    /** It was not paid in time. */
    LAPSE(Thing.OBLIGATION, Set.of(ObligationState.OPEN), ObligationState.EXPIRED, Who.CLOCK),
    /** The only attempt failed. */
    GIVE_UP(Thing.OBLIGATION, Set.of(ObligationState.OPEN), ObligationState.FAILED, Who.BANK),
    /** Money came that nobody owed (any more): it goes back without anybody asking. */
    SURPLUS(Thing.REFUND, Set.of(), RefundState.APPROVED, Who.CLOCK),
    /** An officer asks that it be given back. */
    ASK(Thing.REFUND, Set.of(), RefundState.ASKED, Who.AGENCY),
    /** It is to go back. */
    APPROVE(Thing.REFUND, Set.of(RefundState.ASKED), RefundState.APPROVED, Who.TREASURER),
    /** It is not. */
    DECLINE(Thing.REFUND, Set.of(RefundState.ASKED), RefundState.REFUSED, Who.TREASURER),
    /** What was paid is given back, to the last đồng. */
    GIVE_BACK(Thing.OBLIGATION, Set.of(ObligationState.PAID), ObligationState.REFUNDED, Who.TREASURER),
    /** Its receipt holds no more. */
    ANNUL(Thing.RECEIPT, Set.of(ReceiptState.ISSUED), ReceiptState.VOID, Who.TREASURER),
    /** Part of what it was given for goes back: another receipt says how much less it holds. */
    ADJUST(Thing.RECEIPT, Set.of(), ReceiptState.ISSUED, Who.TREASURER),
    /** What was paid for came to nothing: is the money kept? */
    QUESTION(Thing.QUESTION, Set.of(), QuestionState.OPEN, Who.AGENCY),
    /** It is, with the reason told to the payer. */
    KEEP(Thing.QUESTION, Set.of(QuestionState.OPEN), QuestionState.KEPT, Who.TREASURER),
    /** It is not, or not whole. */
    LET_GO(Thing.QUESTION, Set.of(QuestionState.OPEN), QuestionState.RETURNED, Who.TREASURER),
    /** The bank is told. */
    SEND(Thing.REFUND, Set.of(RefundState.APPROVED), RefundState.SENDING, Who.CLOCK),
    /** The bank gave it back, whatever it had said before. */
    RETURN(Thing.REFUND, Set.of(RefundState.SENDING, RefundState.FAILED), RefundState.DONE, Who.BANK),
    /** The bank could not. */
    BOUNCE(Thing.REFUND, Set.of(RefundState.SENDING), RefundState.FAILED, Who.BANK),
    /** The bank is told once more. */
    RETRY(Thing.REFUND, Set.of(RefundState.FAILED), RefundState.APPROVED, Who.TREASURER),
    /** The cashier gave it back by hand, because no bank did. */
    HAND_BACK(Thing.REFUND, Set.of(RefundState.APPROVED, RefundState.FAILED), RefundState.DONE, Who.TREASURER);

    private final Thing thing;
    private final Set<? extends MoneyState> from;
    private final MoneyState to;
    private final Who who;

    PaymentAct(Thing thing, Set<? extends MoneyState> from, MoneyState to, Who who) {
        this.thing = thing;
        this.from = from;
        this.to = to;
        this.who = who;
    }

    /** To what. */
    public Thing thing() {
        return thing;
    }

    /** In which states it can happen; none for what begins something. */
    public Set<? extends MoneyState> from() {
        return from;
    }

    /** The state after it. */
    public MoneyState to() {
        return to;
    }

    /** Who does it. */
    public Who who() {
        return who;
    }

    /** The five things of a payment. */
    public enum Thing implements Worded {
        OBLIGATION,
        ATTEMPT,
        RECEIPT,
        REFUND,
        /** Whether a fee is kept. */
        QUESTION
    }

    /** Who does what. */
    public enum Who implements Worded {
        PAYER,
        /** The officer or the system that asks for the money. */
        AGENCY,
        /** Whoever takes money at the counter. */
        CASHIER,
        TREASURER,
        /** Whoever handles the money: only its word moves it. */
        BANK,
        /** We ourselves, without being asked. */
        CLOCK
    }
}
