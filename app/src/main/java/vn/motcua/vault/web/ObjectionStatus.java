package vn.motcua.vault.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.spi.StatusLine;
import vn.motcua.vault.look.Objections;

/** The status page's line about objections of owners: whether offices answer in time. */
@Component
class ObjectionStatus implements StatusLine {

    private static final int PLACE = 420;

    private final Objections objections;
    private final Clock clock;

    ObjectionStatus(Objections objections, Clock clock) {
        this.objections = objections;
        this.clock = clock;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String titleKey() {
        return "vault.objections";
    }

    @Override
    public Health health() {
        long late = objections.late(LocalDate.now(clock.withZone(DatabaseClock.VIETNAM)));
        return late == 0
                ? new Health(true, "vault.objections.status.good")
                : new Health(true, "vault.objections.status.late", late);
    }
}
