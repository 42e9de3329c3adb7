package vn.motcua.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.tree.Hash;
import vn.motcua.audit.verify.DatabaseLog;
import vn.motcua.audit.verify.ExportFile;
import vn.motcua.audit.verify.LogReader;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.Progress;

/** Writes the whole log into a file, line by line, for an auditor who checks it elsewhere. */
@Operation(records = AuditAudit.LogExported.class)
class ExportLog {

    private static final int STEP = 100_000;

    private final DataSource database;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    ExportLog(DataSource database, AuditLog log, TransactionTemplate transaction) {
        this.database = database;
        this.log = log;
        this.transaction = transaction;
    }

    /** Writes the file, whole or not at all, and returns how many places of the log are in it. */
    long run(Path file, Progress progress) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (Connection connection = database.getConnection()) {
            Counting counting = new Counting(progress);
            try (BufferedWriter writer = Files.newBufferedWriter(unfinished)) {
                counting.out = new ExportFile.Into(writer);
                new DatabaseLog(connection).read(counting);
            }
            transaction.executeWithoutResult(status -> log.record(new AuditAudit.LogExported(counting.entries)));
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return counting.entries;
        } catch (IOException | UncheckedIOException e) {
            throw Refused.at("FILE", AuditRefusal.FILE_NOT_WRITTEN, file.toString());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Passes on and counts. */
    private static final class Counting implements LogReader {
        private final Progress progress;

        @SuppressWarnings("NullAway.Init") // set when the file is open
        private LogReader out;

        private long entries;

        Counting(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void key(String text) {
            out.key(text);
        }

        @Override
        public void entry(long leaf, @Nullable String json, @Nullable Hash hash) {
            out.entry(leaf, json, hash);
            if (++entries % STEP == 0) progress.report(entries, 0, "đã xuất / exported");
        }

        @Override
        public void checkpoint(String note) {
            out.checkpoint(note);
        }

        @Override
        public void brokenNode(int level, long index) {
            out.brokenNode(level, index);
        }
    }
}
