package vn.motcua.signing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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

    private final TimeStampAuthority stamps;
    private final RevocationAnswers answers;

    TrustServices(TimeStampAuthority stamps, RevocationAnswers answers) {
        this.stamps = stamps;
        this.answers = answers;
    }

    /** Time stamps (RFC 3161, 3.4). */
    @PostMapping(TrustDoor.STAMPS)
    ResponseEntity<byte[]> stamp(HttpServletRequest request) throws IOException {
        byte[] question = request.getInputStream().readNBytes(TimeStampAuthority.LONGEST);
        try {
            return answer("application/timestamp-reply", stamps.answer(question));
        } catch (Refused refused) {
            return ResponseEntity.status(
                            refused.refusal().kind() == vn.motcua.kernel.Refusal.Kind.MALFORMED ? 400 : 503)
                    .build();
        }
    }

    /** Whether certificates hold (RFC 6960, A.1). */
    @PostMapping(TrustDoor.ANSWERS)
    ResponseEntity<byte[]> answer(HttpServletRequest request) throws IOException {
        return answer(
                "application/ocsp-response",
                answers.answer(request.getInputStream().readNBytes(RevocationAnswers.LONGEST)));
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] body) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Cache-Control", "no-store")
                .body(body);
    }
}
