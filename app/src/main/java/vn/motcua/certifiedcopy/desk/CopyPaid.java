package vn.motcua.certifiedcopy.desk;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.PaymentEvent;

/** Hears of payments, and of what goes back. Not told, it finds out by itself: of what was paid within seconds, of what went back when the copy is compared again. */
@Component
class CopyPaid {

    private static final Logger log = LoggerFactory.getLogger(CopyPaid.class);
    private static final Duration BACK = Duration.ofMinutes(15);

    private final MarkPaid mark;
    private final Obligations obligations;
    private final UnpaidCopies unpaid;
    private final Clock clock;

    CopyPaid(MarkPaid mark, Obligations obligations, UnpaidCopies unpaid, Clock clock) {
        this.mark = mark;
        this.obligations = obligations;
        this.unpaid = unpaid;
        this.clock = clock;
    }

    @ApplicationModuleListener(condition = "#root.args[0].subject().startsWith('certifiedcopy:')")
    void paid(PaymentEvent.ObligationPaid event) {
        CopyMoney.copy(event.subject()).ifPresent(this::mark);
    }

    @ApplicationModuleListener(condition = "#root.args[0].subject().startsWith('certifiedcopy:')")
    void returned(PaymentEvent.ObligationRefunded event) {
        CopyMoney.copy(event.subject()).ifPresent(this::mark);
    }

    /** For what no listener was there: the server stopped in between. */
    @Scheduled(
            fixedDelayString = "${motcua.certifiedcopy.paid-every:30s}",
            initialDelayString = "${motcua.certifiedcopy.paid-every:30s}")
    void look() {
        unpaid.among(obligations.paidSince(clock.instant().minus(BACK)).stream()
                        .flatMap(one -> CopyMoney.copy(one.subject()).stream())
                        .toList())
                .forEach(id -> {
                    try {
                        mark(id);
                    } catch (RuntimeException e) {
                        log.warn("copy {} was paid and cannot go on; it is looked at again: {}", id, e.toString());
                    }
                });
    }

    private void mark(CopyId id) {
        Actors.as(Actor.SYSTEM, () -> mark.run(id));
    }
}
