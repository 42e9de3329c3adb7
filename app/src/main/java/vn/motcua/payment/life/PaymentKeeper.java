package vn.motcua.payment.life;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.payment.refund.SendRefunds;

/** Has open attempts and refunds looked after. */
@Component
class PaymentKeeper {

    private static final Logger log = LoggerFactory.getLogger(PaymentKeeper.class);

    private final LookAfterAttempts attempts;
    private final SendRefunds refunds;

    PaymentKeeper(LookAfterAttempts attempts, SendRefunds refunds) {
        this.attempts = attempts;
        this.refunds = refunds;
    }

    @Scheduled(
            fixedDelayString = "${motcua.payment.look-every:5s}",
            initialDelayString = "${motcua.payment.look-every:5s}")
    void run() {
        try {
            attempts.begin();
            refunds.begin();
        } catch (RuntimeException e) {
            log.error("Open payments could not be looked after; they are looked at again", e);
        }
    }
}
