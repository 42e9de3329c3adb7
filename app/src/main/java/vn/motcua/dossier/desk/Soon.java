package vn.motcua.dossier.desk;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.calendar.Calendars;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.worktime.Deadlines;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.rule.CountingPractice;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/** Until when "soon" reaches: the end of so many working days from now, by an agency's calendar. */
@Component
public class Soon {

    private final Calendars calendars;
    private final Clock clock;

    Soon(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The end of so many working days from now; for {@code null} by the nation's calendar. */
    public Instant end(@Nullable AgencyId agency, int days) {
        AsOf today = AsOf.today(clock);
        WorkingCalendar calendar = agency == null ? calendars.nation(today) : calendars.of(agency, today);
        Instant now = clock.instant();
        return Deadlines.on(calendar)
                .of(now, TimeLimit.workingDays(days), CountingPractice.ONE_STOP.rule())
                .due()
                .orElse(now);
    }
}
