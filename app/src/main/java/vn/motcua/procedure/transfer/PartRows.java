package vn.motcua.procedure.transfer;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.RecordJson;

/** One part of a record as rows of a table, as they are imported and exported: an editor changes a part row by row. */
public final class PartRows {

    private PartRows() {}

    /**
     * The rows of a part.
     *
     * @param paths the columns, places of the national structure
     */
    public static List<List<String>> rows(ProcedureRecord record, List<String> paths) {
        return RecordRows.maps(record).stream()
                .map(row ->
                        paths.stream().map(path -> row.getOrDefault(path, "")).toList())
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }

    /** The record with these rows in a part; no rows take the part away. Refused where they make no record. */
    public static ProcedureRecord with(
            ProcedureRecord record, String key, List<String> paths, List<List<String>> rows) {
        List<String> heading = new ArrayList<>(List.of("TENTTHC"));
        heading.addAll(paths);
        List<SourceLine> read = new ArrayList<>();
        RecordTable table = new RecordTable(heading, read::add);
        for (int i = 0; i < rows.size(); i++) {
            List<SheetCell> cells = new ArrayList<>(List.of(SheetCell.of(i == 0 ? "x" : "")));
            rows.get(i).forEach(cell -> cells.add(SheetCell.of(cell)));
            table.row(i + 1, cells);
        }
        table.end();
        ObjectNode tree = (ObjectNode) RecordJson.tree(record);
        tree.remove(key);
        for (SourceLine line : read) {
            if (line.record() == null) throw ProcedureRefusal.NO_RECORD.because(line.place());
            var part = RecordJson.tree(line.record()).get(key);
            if (part != null) tree.set(key, part);
        }
        return RecordJson.read(tree);
    }
}
