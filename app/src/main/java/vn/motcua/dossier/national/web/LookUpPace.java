package vn.motcua.dossier.national.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.national.NationalRefusal;
import vn.motcua.identity.guard.Attempts;
import vn.motcua.identity.guard.Network;

/** How often somebody without an account may ask for codes, from wherever it comes: nobody walks through them. */
@Component
class LookUpPace {

    private static final int BURST = 30;
    private static final Duration EACH = Duration.ofSeconds(10);

    private final Attempts attempts;

    LookUpPace(Attempts attempts) {
        this.attempts = attempts;
    }

    void take(HttpServletRequest request) {
        attempts.take("national|" + Network.of(request).host(), BURST, EACH).ifPresent(wait -> {
            throw NationalRefusal.TOO_MANY_LOOK_UPS.because(Math.max(1, wait.toSeconds()));
        });
    }
}
