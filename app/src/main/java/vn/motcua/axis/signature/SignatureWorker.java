package vn.motcua.axis.signature;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.axis.signature.SignatureChecks.Claimed;
import vn.motcua.axis.signature.SignatureChecks.Found;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.signing.packet.PacketSource;
import vn.motcua.signing.pdf.PdfVerdict;

/**
 * Looks at the signatures of packets that were taken over, one after another in a thread of its own, so that sending never waits for it. Packets are
 * taken by a few, for five minutes: a node that is killed leaves them to the next. What cannot be looked at just now is put off, longer each
 * time.
 */
@Component
class SignatureWorker implements org.springframework.beans.factory.DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SignatureWorker.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int TOGETHER = 16;
    private static final int PATIENT_TRIES = 3;
    private static final int LONGEST_DELAY_SHIFT = 9;

    private final SignatureChecks checks;
    private final PacketJudge judge;
    private final JudgeFiles files;
    private final RecordVerdicts record;
    private final Blobs blobs;
    private final Clock clock;
    private final Duration pause;
    private volatile @Nullable Thread thread;
    private boolean failed;

    SignatureWorker(
            SignatureChecks checks,
            PacketJudge judge,
            JudgeFiles files,
            RecordVerdicts record,
            Blobs blobs,
            Clock clock,
            @Value("${motcua.axis.signatures-every:2s}") Duration pause) {
        this.checks = checks;
        this.judge = judge;
        this.files = files;
        this.record = record;
        this.blobs = blobs;
        this.clock = clock;
        this.pause = pause;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread = Thread.ofPlatform().name("axis-signatures").daemon().start(this::work);
    }

    @Override
    public void destroy() throws InterruptedException {
        Thread worker = thread;
        if (worker == null) return;
        worker.interrupt();
        worker.join(Duration.ofSeconds(15));
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (round() == 0) Thread.sleep(pause);
                failed = false;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!failed && !Thread.currentThread().isInterrupted())
                    log.error("signatures of packets could not be looked at; it is tried again", e);
                failed = true;
                if (!rest()) return;
            }
        }
    }

    /** Looks at some; gives how many were taken. */
    int round() {
        List<Claimed> claimed = checks.claim(TOGETHER, clock.instant(), LEASE);
        List<Found> found = new ArrayList<>();
        for (Claimed one : claimed) look(one, found);
        if (!found.isEmpty()) Actors.as(Actor.SYSTEM, () -> record.record(found));
        return claimed.size();
    }

    private void look(Claimed one, List<Found> found) {
        PacketSource source = () -> blobs.open(one.content())
                .orElseThrow(() -> new FileNotFoundException(one.content().sha256()));
        try {
            JudgedPacket own = judge.judge(one.sender(), source);
            List<FileVerdict> inside = files.judge(source);
            if (one.tries() < PATIENT_TRIES && inside.stream().anyMatch(SignatureWorker::tooHeavy)) putOff(one);
            else found.add(new Found(one.packet(), one.sender(), own, inside));
        } catch (IOException | RuntimeException e) {
            if (one.tries() == 1) log.warn("the signatures of packet {} could not be looked at", one.packet(), e);
            putOff(one);
        }
    }

    /** A machine under load is slow: what was too heavy is tried again before that is said. */
    private static boolean tooHeavy(FileVerdict file) {
        return file.verdict() instanceof PdfVerdict.NotJudged(PdfVerdict.Reason reason)
                && reason == PdfVerdict.Reason.TOO_HEAVY;
    }

    /** 4, 8, 16 seconds, and so on to half an hour. */
    private void putOff(Claimed one) {
        Instant at = clock.instant().plusSeconds(2L << Math.min(one.tries(), LONGEST_DELAY_SHIFT));
        checks.later(one.packet(), at);
    }

    private boolean rest() {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
