package vn.motcua.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.entry.Entry;
import vn.motcua.audit.reading.Cursor;
import vn.motcua.audit.reading.Entries;
import vn.motcua.audit.reading.Found;
import vn.motcua.audit.reading.Line;
import vn.motcua.audit.reading.Search;
import vn.motcua.audit.reading.Wording;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.text.Language;

/** Writes what was found as a table; that somebody took it along is recorded first. */
@Operation(records = AuditAudit.SelectionExported.class)
public class ExportSelection {

    /** The most rows that one table holds; more is for {@code ./motcua audit export}. */
    public static final int MOST_ROWS = 100_000;

    private static final int PORTION = 500;

    private final Entries entries;
    private final Wording wording;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    ExportSelection(Entries entries, Wording wording, AuditLog log, TransactionTemplate transaction) {
        this.entries = entries;
        this.wording = wording;
        this.log = log;
        this.transaction = transaction;
    }

    /** Writes the table, portion by portion. */
    public void run(Search search, Language language, Writer out) throws IOException {
        transaction.executeWithoutResult(status -> log.record(new AuditAudit.SelectionExported(search.text())));
        out.write(
                "\uFEFFleaf,time,event,sentence,result,actor,account,acting_for,agency,subject_kind,subject_id,purpose,request,node\r\n");
        long rows = 0;
        Optional<Cursor> cursor = Optional.empty();
        do {
            Found found = entries.find(search, cursor, PORTION);
            for (Line line : wording.of(found.entries(), language)) out.write(row(line));
            rows += found.entries().size();
            cursor = Optional.ofNullable(found.next());
        } while (cursor.isPresent() && rows < MOST_ROWS);
        out.flush();
    }

    private static String row(Line line) {
        Entry entry = line.entry();
        return Stream.of(
                                line.inTree() ? Long.toString(entry.leaf()) : "",
                                entry.at().toInstant().toString(),
                                entry.event(),
                                line.sentence(),
                                entry.result(),
                                line.actor(),
                                entry.account(),
                                line.actingFor(),
                                line.agency(),
                                entry.subjectKind(),
                                entry.subjectId(),
                                entry.purpose(),
                                entry.request(),
                                entry.node())
                        .map(ExportSelection::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) return "";
        String safe = List.of('=', '+', '-', '@', '\t', '\r').contains(text.charAt(0)) ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
