package vn.motcua.dossier.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.calendar.Calendars;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.life.DossierClock;
import vn.motcua.kernel.worktime.Deadline;
import vn.motcua.kernel.worktime.Deadlines;
import vn.motcua.kernel.worktime.rule.CountingPractice;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowStep;
import vn.motcua.procedure.flow.NationalStatus;

/**
 * Whether a dossier can still be done in time: the steps that lie before the result, on the quickest way there and each as long as its own limit, against
 * the working time that is left.
 */
@Component
class TimeNeeded {

    private final DossierClock time;
    private final Calendars calendars;
    private final Clock clock;

    TimeNeeded(DossierClock time, Calendars calendars, Clock clock) {
        this.time = time;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Minutes of work from this step to the result, by the quickest way. */
    static int minutes(Flow flow, String from) {
        Map<String, Integer> known = new HashMap<>();
        PriorityQueue<Map.Entry<String, Integer>> next = new PriorityQueue<>(Map.Entry.comparingByValue());
        next.add(Map.entry(from, 0));
        while (!next.isEmpty()) {
            Map.Entry<String, Integer> one = next.poll();
            FlowStep step = flow.step(one.getKey()).orElse(null);
            if (step == null || known.putIfAbsent(one.getKey(), one.getValue()) != null) continue;
            if (step.status() == NationalStatus.RESULT_READY || step.status() == NationalStatus.RETURNED)
                return one.getValue();
            if (step.status() != null && step.status().last()) continue; // ends without a result
            int passed = one.getValue() + step.minutes();
            flow.after(step).forEach(after -> next.add(Map.entry(after.id(), passed)));
        }
        return 0;
    }

    /** True if that much work does not fit before the due date. */
    boolean tooMuch(DossierView dossier, int minutes) {
        Deadline deadline = time.deadline(dossier).orElse(null);
        if (deadline == null) return false;
        Instant now = clock.instant();
        if (deadline.end() != null && now.isAfter(deadline.end())) return true;
        Duration left =
                Deadlines.on(deadline.calendar()).remaining(deadline, now).workingTime();
        return left.toMinutes() < minutes;
    }

    /** When it can be done: so much work from now on, or from the due date if that is later, and the end of that working day. */
    Instant proposed(DossierView dossier, Instant due, int minutes) {
        Instant now = clock.instant();
        Instant from = due.isAfter(now) ? due : now;
        int days = Math.max(1, (minutes + TimeLimit.MINUTES_OF_A_WORKING_DAY - 1) / TimeLimit.MINUTES_OF_A_WORKING_DAY);
        return Deadlines.on(calendars.of(dossier.agency(), AsOf.today(clock)))
                .of(from, TimeLimit.workingDays(days), CountingPractice.ONE_STOP.rule())
                .due()
                .orElseThrow();
    }
}
