package vn.motcua.procedure.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Something to be remarked on a record, and where.
 *
 * @param kind what
 * @param part in which part
 * @param at which entry of the part, counted from 1, and which entry in that; empty for the part as a whole
 */
public record Remark(RemarkKind kind, RecordPart part, List<Integer> at) {

    public Remark {
        at = List.copyOf(at);
    }

    /** All that is to be remarked, what blocks first. */
    public static List<Remark> of(ProcedureRecord record) {
        List<Remark> all = new ArrayList<>(RecordLimits.of(record));
        all.addAll(Defects.of(record));
        return all;
    }

    /** The place within the part, such as {@code 2.1}; empty for the part as a whole. */
    public String place() {
        return at.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    static Remark at(RemarkKind kind, RecordPart part, int... at) {
        return new Remark(kind, part, IntStream.of(at).boxed().toList());
    }
}
