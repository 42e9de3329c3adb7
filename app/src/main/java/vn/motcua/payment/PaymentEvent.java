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

    /** Something paid is given back, whole or in part: so much of it. */
    record ObligationRefunded(UUID obligation, String subject, long amount) implements PaymentEvent {}

    /**
     * It was decided about money that was paid for something that came to nothing.
     *
     * @param obligation what
     * @param subject what it was for
     * @param returned how much goes back, in đồng; nothing where it is kept
     * @param reason what is told to the payer
     */
    record FeeDecided(UUID obligation, String subject, long returned, String reason) implements PaymentEvent {}
}
