package vn.motcua.procedure.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.procedure.flow.LegalLimits;
import vn.motcua.procedure.record.Channel;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.procedure.record.FeeRow;
import vn.motcua.procedure.record.Paper;
import vn.motcua.procedure.record.PapersOfCase;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.StepsOfCase;
import vn.motcua.procedure.record.TimeRow;

/**
 * What the record says of one case applied for in one way.
 *
 * @param caseName which case; empty where there is only one
 * @param channel how one applies
 * @param time the time limit with its fees; empty where the record has none for this way
 * @param papers what to bring
 */
public record TrialLine(String caseName, ChannelKind channel, Optional<TimeRow> time, List<Paper> papers) {

    /** All of a record: each case with each way of applying and each of its limits. */
    public static List<TrialLine> of(ProcedureRecord record) {
        List<TrialLine> lines = new ArrayList<>();
        for (String caseName : cases(record))
            for (Channel channel : record.channels())
                channel.kind().ifPresent(kind -> lines.addAll(of(record, caseName, kind, channel)));
        return lines;
    }

    /** The names of the cases of a record; one empty name where it tells none apart. */
    public static List<String> cases(ProcedureRecord record) {
        Set<String> names = new LinkedHashSet<>();
        record.papers().stream().map(PapersOfCase::caseName).forEach(names::add);
        if (names.isEmpty()) record.steps().stream().map(StepsOfCase::caseName).forEach(names::add);
        return names.isEmpty() ? List.of("") : List.copyOf(names);
    }

    private static List<TrialLine> of(ProcedureRecord record, String caseName, ChannelKind kind, Channel channel) {
        List<Paper> papers = record.papers().stream()
                .filter(one -> one.caseName().equals(caseName))
                .flatMap(one -> one.papers().stream())
                .filter(paper -> !paper.note())
                .toList();
        if (channel.times().isEmpty()) return List.of(new TrialLine(caseName, kind, Optional.empty(), papers));
        return channel.times().stream()
                .map(time -> new TrialLine(caseName, kind, Optional.of(time), papers))
                .toList();
    }

    /** The time limit, where it is a number of something. */
    public Optional<TimeLimit> limit() {
        return time.flatMap(LegalLimits::limit);
    }

    /** What it costs. */
    public List<FeeRow> fees() {
        return time.map(TimeRow::fees).orElse(List.of());
    }

    /** What the applicant brings. */
    public List<Paper> brought() {
        return papers.stream().filter(paper -> paper.reuse() == null).toList();
    }

    /** What the state has already. */
    public List<Paper> known() {
        return papers.stream().filter(paper -> paper.reuse() != null).toList();
    }
}
