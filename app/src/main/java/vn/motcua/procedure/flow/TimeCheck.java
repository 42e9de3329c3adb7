package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.text.Phrase;
import vn.motcua.kernel.text.Worded;
import vn.motcua.procedure.flow.NationalStatus.Clock;

/** The steps of the longest way take no longer together than the law gives, for each way of applying. */
final class TimeCheck {

    /** Why the time of steps before and after a supplement is not added up. */
    static final LegalSource ANEW = new LegalSource(
            "Nghị định 61/2018/NĐ-CP",
            "Đ.19",
            Grade.UNVERIFIED,
            "The time is counted from the beginning again once the supplement has come; to be read again in Nghị định 118/2025/NĐ-CP");

    private TimeCheck() {}

    /** Steps that need a limit and have none. */
    static List<FlowFinding> limits(FlowGraph graph) {
        return graph.flow.steps().stream()
                .filter(step -> step.kind().takesTime()
                        && step.limit() == null
                        && step.status() != null
                        && step.status().clock() == Clock.RUNS)
                .map(step -> FlowFinding.of(FlowProblem.LIMIT_MISSING, step))
                .toList();
    }

    /** What the longest way says to the limits of the law. */
    static List<FlowFinding> of(FlowGraph graph, List<LegalLimit> legal) {
        Stretch longest = LongestStretch.of(graph);
        List<FlowFinding> found = new ArrayList<>();
        Map<Worded, List<LegalLimit>> channels = new LinkedHashMap<>();
        legal.forEach(one -> channels.computeIfAbsent(one.channel(), key -> new ArrayList<>())
                .add(one));
        if (channels.isEmpty()) found.add(FlowFinding.of(FlowProblem.NO_LEGAL_LIMIT, time(longest.minutes())));
        channels.forEach((channel, limits) -> compare(longest, channel, limits, found));
        return found;
    }

    private static void compare(Stretch longest, Worded channel, List<LegalLimit> limits, List<FlowFinding> found) {
        boolean tooLong = limits.stream().allMatch(limit -> longest.minutes() > limit.atMost());
        for (LegalLimit limit : limits) {
            if (longest.minutes() <= limit.surely()) continue;
            found.add(FlowFinding.of(
                    tooLong ? FlowProblem.TOO_LONG : FlowProblem.MAY_BE_TOO_LONG,
                    time(longest.minutes()),
                    channel,
                    new Phrase(
                            FlowWords.LIMIT.key(),
                            List.of(limit.limit().amount(), limit.limit().unit())),
                    String.join(" → ", longest.names())));
        }
    }

    /** Working minutes as days and hours, for a sentence. */
    static Phrase time(int minutes) {
        int days = minutes / (8 * 60);
        int hours = minutes % (8 * 60) / 60;
        if (hours == 0) return new Phrase(FlowWords.DAYS.key(), List.of(days));
        if (days == 0) return new Phrase(FlowWords.HOURS.key(), List.of(hours));
        return new Phrase(FlowWords.DAYS_AND_HOURS.key(), List.of(days, hours));
    }
}
