package vn.motcua.signing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;
import vn.motcua.signing.answer.RevocationAnswers;
import vn.motcua.signing.stamp.TimeStampAuthority;

/** The two services of the trust centre that other people's software calls, as their standards have it over HTTP. Neither keeps anything. */
@RestController
@ForMachines
class TrustServices {

    static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final TimeStampAuthority stamps;
    private final RevocationAnswers answers;
    /** So many at once: strangers' questions leave connections and the token's sessions to officials. */
    private final Semaphore places = new Semaphore(AT_ONCE);

    TrustServices(TimeStampAuthority stamps, RevocationAnswers answers) {
        this.stamps = stamps;
        this.answers = answers;
    }

    /** Time stamps (RFC 3161, 3.4). */
    @PostMapping(TrustDoor.STAMPS)
    ResponseEntity<byte[]> stamp(HttpServletRequest request) throws IOException {
        byte[] question = request.getInputStream().readNBytes(TimeStampAuthority.LONGEST);
        if (!enter()) return busy();
        try {
            return answer("application/timestamp-reply", stamps.answer(question));
        } catch (Refused refused) {
            return ResponseEntity.status(
                            refused.refusal().kind() == vn.motcua.kernel.Refusal.Kind.MALFORMED ? 400 : 503)
                    .build();
        } finally {
            places.release();
        }
    }

    /** Whether certificates hold (RFC 6960, A.1). */
    @PostMapping(TrustDoor.ANSWERS)
    ResponseEntity<byte[]> answer(HttpServletRequest request) throws IOException {
        byte[] question = request.getInputStream().readNBytes(RevocationAnswers.LONGEST);
        if (!enter()) return busy();
        try {
            return answer("application/ocsp-response", answers.answer(question));
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ResponseEntity<byte[]> busy() {
        return ResponseEntity.status(503).header("Retry-After", "2").build();
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] body) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Cache-Control", "no-store")
                .body(body);
    }
}
