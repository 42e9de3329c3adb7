package vn.motcua.kernel.worktime.explanation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.motcua.kernel.worktime.rule.Pause;

/** A stretch during which the clock stands, its end moved to where what ended it counts as arrived. */
record Wait(LocalDateTime from, LocalDateTime until) {

    static final LocalDateTime FOR_EVER = LocalDateTime.MAX;

    static List<Wait> of(List<Pause> pauses, Receipt receipt) {
        List<Wait> given = pauses.stream()
                .map(each -> new Wait(
                        Receipt.minute(each.from()),
                        each.until().map(Receipt::minute).orElse(FOR_EVER)))
                .filter(each -> each.from.isBefore(each.until))
                .toList();
        return joined(joined(given).stream()
                .map(each -> new Wait(each.from, each.lasts() ? FOR_EVER : receipt.counted(each.until)))
                .toList());
    }

    boolean lasts() {
        return until.equals(FOR_EVER);
    }

    boolean across(LocalDateTime moment) {
        return from.isBefore(moment) && until.isAfter(moment);
    }

    private static List<Wait> joined(List<Wait> waits) {
        List<Wait> joined = new ArrayList<>();
        for (Wait wait : waits.stream().sorted(Comparator.comparing(Wait::from)).toList()) {
            Wait last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || last.until.isBefore(wait.from)) joined.add(wait);
            else if (wait.until.isAfter(last.until)) joined.set(joined.size() - 1, new Wait(last.from, wait.until));
        }
        return joined;
    }
}
