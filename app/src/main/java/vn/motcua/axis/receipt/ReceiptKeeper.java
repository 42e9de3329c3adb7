package vn.motcua.axis.receipt;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** Sees to it that receipts are made soon after the log's checkpoint is signed, which is once a minute. */
@Component
class ReceiptKeeper {

    private static final Logger log = LoggerFactory.getLogger(ReceiptKeeper.class);

    private final SealReceipts receipts;

    ReceiptKeeper(SealReceipts receipts) {
        this.receipts = receipts;
    }

    @Scheduled(
            fixedDelayString = "${motcua.axis.receipts-every:10s}",
            initialDelayString = "${motcua.axis.receipts-every:10s}")
    void seal() {
        try {
            Actors.as(Actor.SYSTEM, this::all);
        } catch (Refused away) {
            log.info("Receipts wait: the axis has no key yet");
        }
    }

    private void all() {
        while (receipts.next()) {
            // to the last checkpoint that is signed
        }
    }
}
