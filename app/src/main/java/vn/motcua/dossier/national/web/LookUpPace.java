package vn.motcua.dossier.national.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.national.NationalRefusal;
import vn.motcua.identity.guard.Attempts;
import vn.motcua.identity.guard.Network;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;

/** How often somebody who is no official may ask for codes, by account or from wherever it comes: nobody walks through them, and an account is had in a minute. */
@Component
class LookUpPace {

    private static final int BURST = 30;
    private static final Duration EACH = Duration.ofSeconds(10);

    private final Attempts attempts;

    LookUpPace(Attempts attempts) {
        this.attempts = attempts;
    }

    void take(HttpServletRequest request, Actor actor) {
        if (actor.kind() == ActorKind.OFFICIAL) return;
        String who = actor.account() == null
                ? Network.of(request).host()
                : actor.account().toString();
        attempts.take("national|" + who, BURST, EACH).ifPresent(wait -> {
            throw NationalRefusal.TOO_MANY_LOOK_UPS.because(Math.max(1, wait.toSeconds()));
        });
    }
}
