package vn.motcua.dossier.track;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.guard.Attempts;
import vn.motcua.identity.guard.Network;
import vn.motcua.identity.guard.Pace;

/**
 * Looks a dossier up without an account: by its code and the last four figures of the phone or personal number that was given with it. Guessing does not pay:
 * each code takes a few tries, from wherever they come, and so does each place; an unknown code answers as wrong figures do.
 */
@Component
public class Tracking {

    /** How many figures are asked for. */
    public static final int FIGURES = 4;

    /** Wrong figures for one code, from one network. */
    private static final Pace ONE_PLACE = new Pace(5, Duration.ofMinutes(1), Duration.ofHours(2), Duration.ofHours(24));

    private static final int CODE_BURST = 20;
    private static final Duration CODE_EACH = Duration.ofHours(1);
    private static final int HOST_BURST = 30;
    private static final Duration HOST_EACH = Duration.ofSeconds(20);

    private final Dossiers dossiers;
    private final Attempts attempts;

    Tracking(Dossiers dossiers, Attempts attempts) {
        this.dossiers = dossiers;
        this.attempts = attempts;
    }

    /** Does it. Refused with the same words if there is no such code and if the figures are others; and if it was tried too often. */
    public DossierView run(DossierCode code, String figures, Network from) {
        String place = "track|" + code + "|" + from.area();
        attempts.take("track|" + from.host(), HOST_BURST, HOST_EACH).ifPresent(Tracking::tooMany);
        attempts.take(place, ONE_PLACE).ifPresent(Tracking::tooMany);
        attempts.take("track|" + code, CODE_BURST, CODE_EACH).ifPresent(Tracking::tooMany);
        DossierView found = dossiers.find(code)
                .filter(dossier -> holds(dossiers.applicant(dossier.id()), figures))
                .orElseThrow(() -> DossierRefusal.NO_SUCH_CODE_AND_FIGURES.at("code"));
        attempts.forget(place);
        attempts.giveBack("track|" + code, CODE_EACH);
        return found;
    }

    private static boolean holds(Applicant applicant, String figures) {
        if (!figures.matches("\\d{" + FIGURES + "}")) return false;
        return Stream.of(applicant.phone(), applicant.number())
                .map(text -> text.replaceAll("\\D", ""))
                .filter(digits -> digits.length() >= FIGURES)
                .anyMatch(digits -> digits.endsWith(figures));
    }

    private static void tooMany(Duration wait) {
        throw DossierRefusal.TOO_MANY_LOOKUPS.because(wait.toSeconds());
    }
}
