package vn.motcua.axis.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.motcua.axis.signature.SignatureChecks;
import vn.motcua.portal.spi.StatusLine;

/** The status page's line about the signatures that wait to be looked at. */
@Component
class SignatureStatus implements StatusLine {

    private static final int PLACE = 320;
    private static final Duration LATE = Duration.ofHours(1);

    private final SignatureChecks checks;
    private final Clock clock;

    SignatureStatus(SignatureChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String titleKey() {
        return "axis.status.signatures";
    }

    @Override
    public Health health() {
        long late = checks.due(clock.instant().minus(LATE));
        return late > 0
                ? new Health(false, "axis.status.signatures.late", late)
                : new Health(true, "axis.status.signatures.good");
    }
}
