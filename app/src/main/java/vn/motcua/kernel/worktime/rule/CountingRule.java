package vn.motcua.kernel.worktime.rule;

import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.worktime.calendar.WorkTimeRefusal;

/**
 * How a time limit is counted, all of it said.
 *
 * @param cutOff when an arrival counts
 * @param start where the days begin
 * @param end at what moment of the last day they end
 * @param source the ground of this way of counting
 */
public record CountingRule(CutOff cutOff, StartRule start, EndRule end, LegalSource source) {

    public CountingRule {
        boolean momentWithoutMinute = start == StartRule.FROM_THE_MOMENT && end != EndRule.TO_THE_MINUTE;
        boolean wholeDayCutShort = start == StartRule.SAME_DAY && end == EndRule.TO_THE_MINUTE;
        if (momentWithoutMinute || wholeDayCutShort)
            throw Refused.because(WorkTimeRefusal.RULE_CONTRADICTS_ITSELF, start, end);
    }
}
