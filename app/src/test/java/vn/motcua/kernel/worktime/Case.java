package vn.motcua.kernel.worktime;

import java.util.List;
import vn.motcua.kernel.worktime.rule.CountingRule;
import vn.motcua.kernel.worktime.rule.Pause;
import vn.motcua.kernel.worktime.rule.StartRule;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/** One question to engine and oracle; the minute as {@link Minutes} counts them. */
record Case(int received, TimeLimit limit, CountingRule rule, List<Pause> pauses) {

    Case at(int minute) {
        return new Case(minute, limit, rule, pauses);
    }

    Case lasting(int amount) {
        return new Case(received, new TimeLimit(amount, limit.unit()), rule, pauses);
    }

    Case pausing(List<Pause> others) {
        return new Case(received, limit, rule, others);
    }

    Case starting(StartRule start) {
        return new Case(received, limit, new CountingRule(rule.cutOff(), start, rule.end(), rule.source()), pauses);
    }

    @Override
    public String toString() {
        return "received %s, %s, %s %s %s, pauses %s"
                .formatted(
                        show(received),
                        limit,
                        rule.cutOff(),
                        rule.start(),
                        rule.end(),
                        pauses.stream()
                                .map(each -> show(Minutes.of(each.from())) + ".."
                                        + each.until()
                                                .map(Minutes::of)
                                                .map(Case::show)
                                                .orElse("open"))
                                .toList());
    }

    static String show(int minute) {
        if (minute == Count.NEVER) return "never";
        if (minute == Count.BEYOND) return "beyond";
        return "%tF(%<ta) %02d:%02d"
                .formatted(Minutes.date(Minutes.day(minute)), Minutes.ofDay(minute) / 60, Minutes.ofDay(minute) % 60);
    }
}
