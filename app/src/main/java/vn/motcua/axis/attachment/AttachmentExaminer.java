package vn.motcua.axis.attachment;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.ProvenLines;
import vn.motcua.axis.AxisAudit;

/**
 * Looks through the files of accepted packets, off the sending path: follows the log for what was accepted, claims one packet after another,
 * and keeps what was found. A node that dies loses its claim after a while; a packet that cannot be read is given up after some tries.
 */
@Component
class AttachmentExaminer {

    private static final Logger log = LoggerFactory.getLogger(AttachmentExaminer.class);
    private static final int TOGETHER = 2_000;
    private static final int MOST_TRIES = 6;
    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final Duration SCANNER_PAUSE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ExaminationRows rows;
    private final ExaminePacket packets;
    private final ProvenLines lines;
    private final TransactionTemplate transaction;

    AttachmentExaminer(
            ExaminationRows rows, ExaminePacket packets, ProvenLines lines, TransactionTemplate transaction) {
        this.rows = rows;
        this.packets = packets;
        this.lines = lines;
        this.transaction = transaction;
    }

    /** All that waits now. */
    @Scheduled(
            fixedDelayString = "${motcua.axis.examine-every:3s}",
            initialDelayString = "${motcua.axis.examine-every:3s}")
    void run() {
        while (Boolean.TRUE.equals(transaction.execute(status -> enqueue()))) {
            // to the end of the log
        }
        for (Optional<ExaminationRows.Claim> claim = claim(); claim.isPresent(); claim = claim()) examine(claim.get());
    }

    private Optional<ExaminationRows.Claim> claim() {
        return rows.claim(LEASE);
    }

    /** Follows the log; false at its end. */
    private boolean enqueue() {
        return rows.hold()
                .map(from -> {
                    ProvenLines.Sequenced some = lines.inOrder(AxisAudit.PacketAccepted.class, from, TOGETHER);
                    rows.enqueue(some.values().stream()
                            .map(values -> values.path("docId").asLong())
                            .toList());
                    if (some.until() > from) rows.until(some.until());
                    return some.more();
                })
                .orElse(false);
    }

    private void examine(ExaminationRows.Claim claim) {
        try {
            List<Examined> files = packets.examine(claim.content());
            boolean settled = files.stream().allMatch(file -> file.report().settled());
            transaction.executeWithoutResult(status -> {
                rows.keep(claim.packet(), files);
                if (settled) rows.finished(claim.packet());
                else rows.waits(claim.packet(), SCANNER_PAUSE);
            });
        } catch (IOException | RuntimeException e) {
            failed(claim, e);
        }
    }

    private void failed(ExaminationRows.Claim claim, Exception e) {
        log.error("The files of packet {} could not be looked at, try {}", claim.packet(), claim.tries(), e);
        if (claim.tries() >= MOST_TRIES) rows.givenUp(claim.packet());
        else rows.again(claim.packet(), PAUSE.multipliedBy(claim.tries()));
    }
}
