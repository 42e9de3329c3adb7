package vn.motcua.procedure.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.record.RecordJson;

/**
 * Records in the rows of a table. The heading names the places of the national structure, such as {@code CACHTHUCTHUCHIEN.THOIGIAN.DONVITINH}. A row in which
 * {@code MATTHC} or {@code TENTTHC} is filled begins a procedure, the rows below go on with it: each adds an entry to every list in whose own columns
 * something stands. A single {@code -} is an empty text in an entry that is there.
 */
final class RecordTable {

    static final String NOTHING = "-";
    private static final List<String> BEGIN = List.of("MATTHC", "TENTTHC");

    private static final String LIST_OF_TEXTS = "SUKIENCUOCDOI";
    private static final String CODE = "MATTHC";

    private final List<List<String>> heading = new ArrayList<>();
    private final List<Integer> order;
    private final Consumer<SourceLine> take;
    private final Map<String, ObjectNode> current = new HashMap<>();
    private @Nullable ObjectNode record;
    private int begun;
    private @Nullable SourceLine broken;

    RecordTable(List<String> names, Consumer<SourceLine> take) {
        for (String name : names)
            heading.add(List.of(name.strip().toUpperCase(Locale.ROOT).split("\\.")));
        order = java.util.stream.IntStream.range(0, heading.size())
                .boxed()
                .sorted(java.util.Comparator.comparingInt(i -> heading.get(i).size()))
                .toList();
        this.take = take;
    }

    /** True if these names can be a heading: they name at least the procedure. */
    static boolean heading(List<String> names) {
        return names.stream().map(name -> name.strip().toUpperCase(Locale.ROOT)).anyMatch("TENTTHC"::equals);
    }

    /** A row; what stands beyond the heading is left out. */
    void row(int number, List<SheetCell> row) {
        List<String> cells = row.stream().map(SheetCell::text).toList();
        if (begins(cells)) {
            end();
            record = JsonNodeFactory.instance.objectNode();
            begun = number;
        }
        ObjectNode root = record;
        if (root == null) {
            if (cells.stream().anyMatch(cell -> !cell.isBlank()))
                take.accept(SourceLine.bad(number, ImportProblem.NO_RECORD, "MATTHC"));
            return;
        }
        java.util.Set<String> fresh = new java.util.HashSet<>();
        for (int i : order) {
            SheetCell cell = i < row.size() ? row.get(i) : SheetCell.EMPTY;
            if (cell.formula()) bad(number, ImportProblem.FORMULA, column(i) + number);
            else if (!cell.text().isBlank()) put(root, heading.get(i), text(heading.get(i), cell), fresh);
        }
    }

    /** A code that a spreadsheet took for a number has lost its last zeros. */
    private static String text(List<String> path, SheetCell cell) {
        String text = cell.text().strip();
        if (text.equals(NOTHING)) return "";
        if (cell.number() && path.getFirst().equals(CODE) && text.matches("[1-9]\\.[0-9]{1,5}"))
            return text + "0".repeat(8 - text.length());
        return text;
    }

    /** The letters of a column as spreadsheets show them. */
    private static String column(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : column(index / 26 - 1) + (char) ('A' + index % 26);
    }

    /** A cell of the present procedure that cannot be used; the procedure is refused. */
    void bad(int number, ImportProblem problem, String place) {
        broken = SourceLine.bad(begun == 0 ? number : begun, problem, place);
    }

    /** No more rows. */
    void end() {
        if (broken != null) take.accept(broken);
        else if (record != null) take.accept(read(record));
        broken = null;
        record = null;
        current.clear();
    }

    private SourceLine read(ObjectNode root) {
        try {
            return SourceLine.of(begun, RecordJson.read(root));
        } catch (Refused refused) {
            return SourceLine.bad(
                    begun,
                    ImportProblem.NO_RECORD,
                    String.valueOf(refused.args().getFirst()));
        }
    }

    private boolean begins(List<String> cells) {
        for (int i = 0; i < Math.min(cells.size(), heading.size()); i++)
            if (heading.get(i).size() == 1
                    && BEGIN.contains(heading.get(i).getFirst())
                    && !cells.get(i).isBlank()) return true;
        return false;
    }

    /** Walks to the entry that the path means, beginning one where the row has not begun it yet. */
    private void put(ObjectNode root, List<String> path, String value, java.util.Set<String> fresh) {
        ObjectNode at = root;
        StringBuilder way = new StringBuilder();
        for (int i = 0; i + 1 < path.size(); i++) {
            way.append(path.get(i)).append('.');
            boolean own = i + 2 == path.size();
            at = entry(at, path.get(i), way.toString(), own, fresh);
        }
        if (path.size() == 1 && path.getFirst().equals(LIST_OF_TEXTS))
            at.withArray(LIST_OF_TEXTS).add(value);
        else at.put(path.getLast(), value);
    }

    private ObjectNode entry(ObjectNode in, String key, String way, boolean own, java.util.Set<String> fresh) {
        ObjectNode there = current.get(way);
        if (there != null && (!own || fresh.contains(way))) return there;
        if (own || there == null) {
            if (in.path(key).isMissingNode() && single(key)) {
                ObjectNode one = in.putObject(key);
                current.put(way, one);
                fresh.add(way);
                return one;
            }
            if (single(key)) return (ObjectNode) in.path(key);
            ArrayNode list = in.path(key) instanceof ArrayNode array ? array : in.putArray(key);
            ObjectNode one = list.addObject();
            current.keySet().removeIf(below -> below.startsWith(way));
            fresh.removeIf(below -> below.startsWith(way));
            current.put(way, one);
            fresh.add(way);
            return one;
        }
        return there;
    }

    /** The one place in the structure that is an object and no list. */
    private static boolean single(String key) {
        return key.equals("TAISUDUNG");
    }
}
