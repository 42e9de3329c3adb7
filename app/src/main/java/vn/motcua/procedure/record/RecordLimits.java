package vn.motcua.procedure.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a record may not be: nameless, endless, with characters that deceive, with a fee or a count below zero. */
final class RecordLimits {

    static final int LONGEST_TEXT = 100_000;
    static final int MOST_ENTRIES = 1_000;

    private final List<Remark> found = new ArrayList<>();

    private RecordLimits() {}

    static List<Remark> of(ProcedureRecord record) {
        RecordLimits limits = new RecordLimits();
        if (record.name().isBlank()) limits.add(RemarkKind.NAME_MISSING, RecordPart.NAME, List.of());
        for (Map.Entry<String, JsonNode> each : RecordJson.tree(record).properties())
            limits.walk(each.getValue(), RecordPart.ofKey(each.getKey()), List.of());
        limits.fees(record);
        limits.counts(record);
        return limits.found;
    }

    private void walk(JsonNode node, RecordPart part, List<Integer> at) {
        if (node.isString()) text(node.stringValue(), part, at);
        else if (node.isArray()) {
            if (node.size() > MOST_ENTRIES) add(RemarkKind.TOO_MANY, part, at);
            int number = 0;
            for (JsonNode each : node) walk(each, part, plus(at, ++number));
        } else if (node.isObject()) node.properties().forEach(each -> walk(each.getValue(), part, at));
    }

    private void text(String text, RecordPart part, List<Integer> at) {
        if (text.length() > LONGEST_TEXT) add(RemarkKind.TEXT_TOO_LONG, part, at);
        if (text.chars().anyMatch(RecordLimits::forbidden)) add(RemarkKind.FORBIDDEN_CHARACTERS, part, at);
    }

    private void fees(ProcedureRecord record) {
        for (int i = 0; i < record.channels().size(); i++) {
            List<TimeRow> times = record.channels().get(i).times();
            for (int j = 0; j < times.size(); j++)
                for (FeeRow fee : times.get(j).fees())
                    if (fee.number().filter(amount -> amount.signum() < 0).isPresent())
                        add(RemarkKind.FEE_NEGATIVE, RecordPart.CHANNELS, List.of(i + 1, j + 1));
        }
    }

    private void counts(ProcedureRecord record) {
        for (int i = 0; i < record.papers().size(); i++) {
            List<Paper> papers = record.papers().get(i).papers();
            for (int j = 0; j < papers.size(); j++)
                if (negative(papers.get(j).originals())
                        || negative(papers.get(j).copies()))
                    add(RemarkKind.COUNT_NEGATIVE, RecordPart.PAPERS, List.of(i + 1, j + 1));
        }
    }

    private void add(RemarkKind kind, RecordPart part, List<Integer> at) {
        found.add(new Remark(kind, part, at));
    }

    private static boolean negative(@Nullable Count count) {
        OptionalInt number = count == null ? OptionalInt.empty() : count.number();
        return number.isPresent() && number.getAsInt() < 0;
    }

    private static List<Integer> plus(List<Integer> at, int number) {
        List<Integer> more = new ArrayList<>(at);
        more.add(number);
        return more;
    }

    private static boolean forbidden(int c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || (c >= 0x7F && c < 0xA0)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF
                || c == 0xFFFD;
    }
}
