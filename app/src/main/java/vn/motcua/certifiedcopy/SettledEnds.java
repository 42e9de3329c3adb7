package vn.motcua.certifiedcopy;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;

/** Which agencies ended long enough ago, so that what cannot be undone may be done: an end that was entered wrong can be withdrawn until then, and its seal holds as long. */
@Component
public class SettledEnds {

    private final Agencies agencies;
    private final Duration after;
    private final Clock clock;

    SettledEnds(
            Agencies agencies, @Value("${motcua.certifiedcopy.end-settled-after:14d}") Duration after, Clock clock) {
        this.agencies = agencies;
        this.after = after;
        this.clock = clock;
    }

    /** Those of these. */
    public Set<AgencyId> among(Collection<AgencyId> some) {
        return agencies.closedFor(some, clock.instant(), after);
    }

    /** How many days after the end, and after it was entered. */
    public long days() {
        return after.toDays();
    }
}
