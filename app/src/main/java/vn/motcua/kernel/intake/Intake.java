package vn.motcua.kernel.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.blob.StoredBlob;
import vn.motcua.kernel.intake.name.FileName;

/**
 * Takes in strangers' files and lets out only those that passed: {@link #receive} makes a file durable in quarantine, {@link #examine} decides, and
 * {@link #open} hands out what was accepted and nothing else. Who shows files grants access to them; that is no question for here.
 */
@Component
public class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final int AT_ONCE = 50;

    private final Blobs blobs;
    private final IntakeRows rows;
    private final FileExaminer examiner;
    private final TransactionTemplate transaction;

    Intake(Blobs blobs, IntakeRows rows, FileExaminer examiner, TransactionTemplate transaction) {
        this.blobs = blobs;
        this.rows = rows;
        this.examiner = examiner;
        this.transaction = transaction;
    }

    /** Takes a file into quarantine; durable when this returns. More than the policy's bytes is refused. */
    public FileId receive(InputStream content, String name, IntakePolicy policy) throws IOException {
        StoredBlob stored = blobs.store(content, policy.bytes());
        FileId id = new FileId(UUID.randomUUID());
        inTransaction(() -> rows.insert(id, FileName.clean(name), stored.length(), blobs.keep(stored), policy));
        return id;
    }

    /** The file as it stands. */
    public Optional<IntakeFile> find(FileId id) {
        return rows.find(id).map(IntakeRows.Row::file);
    }

    /** The files as they stand, in one look; those that are not there are left out. */
    public List<IntakeFile> find(Collection<FileId> ids) {
        return rows.find(ids);
    }

    /** The accepted files that came with this content, byte for byte, by their ids from behind one on ({@code null}: from the first); none: that was all. */
    public List<FileId> received(BlobId content, @Nullable FileId behind, int most) {
        return rows.received(content, behind, most);
    }

    /**
     * Looks at a file that waits, and decides. Takes to some ten seconds. A file that was decided, or that another node looks at right now, is
     * left as it is.
     */
    public IntakeFile examine(FileId id) throws IOException {
        Optional<IntakeRows.Row> row = rows.claim(id);
        if (row.isPresent()) decide(row.get());
        return find(id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** The content of an accepted file; anything else is not found. Ends in an error if the content was damaged since. */
    public InputStream open(FileId id) throws IOException {
        IntakeFile file = find(id).filter(each -> each.state() == IntakeState.ACCEPTED)
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        return content(file);
    }

    /** Takes back a file that its receiver names nowhere; its content goes with the next sweep, unless somebody else names it. One that is gone already is no error. */
    public void forget(FileId id) {
        rows.delete(id);
    }

    @Scheduled(
            fixedDelayString = "${motcua.kernel.intake.again-every:60s}",
            initialDelayString = "${motcua.kernel.intake.again-every:60s}")
    void examineThoseThatWait() {
        for (FileId id : rows.waiting(AT_ONCE)) {
            try {
                IntakeFile file = examine(id);
                if (file.state() == IntakeState.HELD) return; // the scanner is still away
            } catch (IOException | RuntimeException e) {
                log.error("File {} could not be looked at", id, e);
            }
        }
    }

    private void decide(IntakeRows.Row row) throws IOException {
        IntakeFile file = row.file();
        examiner.examine(() -> content(file), row.policy().types()::contains, (report, cleaned) -> {
            settle(file, row.policy(), report, cleaned);
            return file;
        });
    }

    private void settle(IntakeFile file, IntakePolicy policy, FileReport report, @Nullable InputStream cleaned)
            throws IOException {
        Optional<FileFlag> active =
                report.flags().stream().filter(policy.refused()::contains).findFirst();
        if (!report.settled()) inTransaction(() -> rows.hold(file.id(), report, file.received()));
        else if (report.problem().isPresent())
            rows.refuse(file.id(), report, report.problem().get(), report.detail());
        else if (active.isPresent())
            rows.refuse(
                    file.id(),
                    report,
                    IntakeProblem.ACTIVE_CONTENT,
                    active.get().name());
        else if (cleaned == null) rows.accept(file.id(), report, file.received());
        else {
            StoredBlob stored = blobs.store(cleaned, policy.bytes());
            inTransaction(() -> rows.accept(file.id(), report, blobs.keep(stored)));
        }
    }

    private InputStream content(IntakeFile file) throws IOException {
        BlobId content = file.content().orElseThrow(() -> new IllegalStateException("no content: " + file.id()));
        return blobs.open(content).orElseThrow(() -> new IllegalStateException("content is gone: " + content));
    }

    private void inTransaction(Work work) throws IOException {
        try {
            transaction.executeWithoutResult(status -> {
                try {
                    work.run();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Work that may fail on disk. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
