package vn.motcua.procedure.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.draft.RecordColumns;
import vn.motcua.procedure.record.ProcedureRecord;

/** Lines that are imported together, and what is known of each. */
final class ImportBatch {

    private ImportBatch() {}

    /**
     * A line that holds a record which can be taken.
     *
     * @param line its number
     * @param code the record's code, or ours
     * @param agency who publishes it, where that is certain
     * @param record the record
     * @param columns what is written of it
     * @param hash stands for its content
     */
    record Item(
            int line,
            ProcedureCode code,
            Optional<AgencyId> agency,
            ProcedureRecord record,
            RecordColumns columns,
            String hash) {

        static Item of(int line, ProcedureCode code, Optional<AgencyId> agency, ProcedureRecord record) {
            RecordColumns columns = RecordColumns.of(record, agency);
            return new Item(line, code, agency, record, columns, sha256(columns.record()));
        }

        ImportLine became(LineOutcome outcome) {
            return new ImportLine(line, code.text(), record.name(), outcome, null, "");
        }

        ImportLine refused(ImportProblem problem) {
            return new ImportLine(line, code.text(), record.name(), LineOutcome.REFUSED, problem, "");
        }
    }

    /**
     * How the procedure of an item stands.
     *
     * @param id its key
     * @param agency who publishes it
     * @param hash what was imported last
     * @param revision the latest published revision, or {@code null}
     * @param origin where that one comes from
     * @param closed true if the procedure is closed, or will be
     * @param drafting true if a draft is being worked on
     */
    record Standing(
            long id,
            Optional<AgencyId> agency,
            @Nullable String hash,
            @Nullable Long revision,
            @Nullable String origin,
            boolean closed,
            boolean drafting) {}

    /** The items of one kind of outcome. */
    static List<Item> only(List<Item> items, java.util.Map<Integer, LineOutcome> outcomes, LineOutcome outcome) {
        return items.stream()
                .filter(item -> outcomes.get(item.line()) == outcome)
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
