package vn.motcua.payment;

import java.time.Instant;
import java.util.UUID;

/** What other modules may hear of payments. */
public sealed interface PaymentEvent {

    /** What it was for, as whoever asked for it named it. */
    String subject();

    /**
     * Something owed was paid.
     *
     * @param obligation what
     * @param subject what it was for
     * @param amount how much, in đồng
     * @param way how
     * @param at when, by the word of whoever took the money
     */
    record ObligationPaid(UUID obligation, String subject, long amount, PayWay way, Instant at)
            implements PaymentEvent {}

    /** Something owed will not be paid: not in time, or its only attempt failed. */
    record ObligationUnpaid(UUID obligation, String subject, ObligationState state) implements PaymentEvent {}

    /** Something paid was given back. */
    record ObligationRefunded(UUID obligation, String subject, long amount) implements PaymentEvent {}
}
