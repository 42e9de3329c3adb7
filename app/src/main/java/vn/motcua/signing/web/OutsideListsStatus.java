package vn.motcua.signing.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.spi.StatusLine;
import vn.motcua.signing.trust.OutsideLists;

/** The status page's line about the revocation lists of outside authorities: which are missing, and which end soon. */
@Component
class OutsideListsStatus implements StatusLine {

    private static final int PLACE = 312;
    private static final int MOST_NAMED = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final OutsideLists lists;
    private final Duration soon;
    private final Clock clock;

    OutsideListsStatus(OutsideLists lists, @Value("${motcua.signing.lists-warn:2d}") Duration soon, Clock clock) {
        this.lists = lists;
        this.soon = soon;
        this.clock = clock;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String titleKey() {
        return "signing.trusted";
    }

    @Override
    public Health health() {
        List<OutsideLists.Standing> all = lists.all();
        String missing = all.stream()
                .filter(one -> one.until() == null)
                .map(OutsideLists.Standing::authority)
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) return new Health(false, "signing.trusted.status.missing", missing);
        if (all.isEmpty()) return new Health(true, "signing.trusted.status.good");
        OutsideLists.Standing first = all.getFirst();
        Instant until = first.until();
        return until != null && until.isBefore(clock.instant().plus(soon))
                ? new Health(
                        false,
                        "signing.trusted.status.ending",
                        first.authority(),
                        TIME.format(until.atZone(DatabaseClock.VIETNAM)))
                : new Health(true, "signing.trusted.status.good");
    }
}
