package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.calendar.Calendars;
import vn.motcua.dossier.DossierView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.worktime.Deadline;
import vn.motcua.kernel.worktime.Deadlines;
import vn.motcua.kernel.worktime.rule.CountingPractice;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.Pause;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/** The time of the law: begins when a dossier is accepted, stands while the applicant is waited for, ends when it is done. By the agency's own calendar. */
@Component
public class DossierClock {

    /** A year of working hours: nothing is put off further. */
    private static final int MOST_UNITS = 2_000;

    private final Calendars calendars;

    DossierClock(Calendars calendars) {
        this.calendars = calendars;
    }

    /** How the due date of a dossier is counted, by what was known when it was accepted; empty where there is none. */
    public Optional<Deadline> deadline(DossierView dossier) {
        if (dossier.received() == null || dossier.limit() == null) return Optional.empty();
        return Optional.of(count(dossier.agency(), dossier.received(), dossier.limit(), dossier.pauses()));
    }

    /** What an act does to the clock. */
    Standing after(Standing dossier, Act act, @Nullable TimeLimit limit, Instant now) {
        return switch (act.clock()) {
            case NONE, MOVES -> dossier;
            case STARTS -> start(dossier, limit, now);
            case STANDS -> dossier.received() == null ? dossier : stand(dossier, now);
            case RESUMES -> dossier.received() == null ? start(dossier, limit, now) : resume(dossier, now);
            case ENDS -> end(dossier, now);
            case REOPENS -> dossier.timed(dossier.received(), dossier.limit(), dossier.due(), dossier.pauses(), null);
        };
    }

    /** The same with so much more time that it is due on that day, or on the first working day after it. */
    Standing until(Standing dossier, LocalDate day) {
        TimeLimit limit = Objects.requireNonNull(dossier.limit());
        Instant received = Objects.requireNonNull(dossier.received());
        LimitUnit unit = limit.unit() == LimitUnit.MONTHS ? LimitUnit.CALENDAR_DAYS : limit.unit();
        List<Pause> pauses = pauses(dossier.pauses());
        int low = 0;
        int high = MOST_UNITS;
        while (low < high) {
            int middle = (low + high) / 2;
            boolean reaches = count(dossier.agency(), received, new TimeLimit(middle, unit), pauses)
                    .dueDay()
                    .filter(due -> !due.isBefore(day))
                    .isPresent();
            if (reaches) high = middle;
            else low = middle + 1;
        }
        TimeLimit longer = new TimeLimit(high, unit);
        Instant due = due(dossier.agency(), received, longer, pauses);
        return dossier.timed(received, longer, due, dossier.pauses(), dossier.finished());
    }

    /** Until when a step is to be done, in eight-hour days; {@code null} if nobody says. */
    @Nullable
    Instant stepDue(AgencyId agency, @Nullable TimeLimit limit, Instant now) {
        if (limit == null) return null;
        return Deadlines.on(calendars.of(agency, AsOf.on(day(now))))
                .of(now, limit, CountingPractice.EIGHT_HOUR_DAYS.rule())
                .due()
                .orElse(null);
    }

    private Standing start(Standing dossier, @Nullable TimeLimit limit, Instant now) {
        Instant due = limit == null ? null : due(dossier.agency(), now, limit, List.of());
        return dossier.timed(now, limit, due, List.of(), null);
    }

    private static Standing stand(Standing dossier, Instant now) {
        List<Instant> pauses = new ArrayList<>(dossier.pauses());
        pauses.add(now);
        return dossier.timed(dossier.received(), dossier.limit(), null, pauses, null);
    }

    private Standing resume(Standing dossier, Instant now) {
        List<Instant> pauses = new ArrayList<>(dossier.pauses());
        if (dossier.stands()) pauses.add(now);
        Instant due = dossier.limit() == null || dossier.received() == null
                ? null
                : due(dossier.agency(), dossier.received(), dossier.limit(), pauses(pauses));
        return dossier.timed(dossier.received(), dossier.limit(), due, pauses, null);
    }

    private static Standing end(Standing dossier, Instant now) {
        List<Instant> pauses = new ArrayList<>(dossier.pauses());
        if (dossier.stands()) pauses.add(now);
        return dossier.timed(dossier.received(), dossier.limit(), dossier.due(), pauses, now);
    }

    private @Nullable Instant due(AgencyId agency, Instant received, TimeLimit limit, List<Pause> pauses) {
        return count(agency, received, limit, pauses).due().orElse(null);
    }

    private Deadline count(AgencyId agency, Instant received, TimeLimit limit, List<Pause> pauses) {
        return Deadlines.on(calendars.of(agency, AsOf.on(day(received))))
                .of(received, limit, CountingPractice.ONE_STOP.rule(), pauses);
    }

    /** Beginnings and ends in turn, as the table keeps them. */
    static List<Pause> pauses(List<Instant> turns) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i < turns.size(); i += 2)
            pauses.add(
                    i + 1 < turns.size() ? Pause.between(turns.get(i), turns.get(i + 1)) : Pause.since(turns.get(i)));
        return pauses;
    }

    private static java.time.LocalDate day(Instant moment) {
        return java.time.LocalDate.ofInstant(moment, DatabaseClock.VIETNAM);
    }
}
