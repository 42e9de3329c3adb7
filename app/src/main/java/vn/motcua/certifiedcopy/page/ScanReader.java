package vn.motcua.certifiedcopy.page;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyFee;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.blob.StoredBlob;
import vn.motcua.kernel.closed.Budget;
import vn.motcua.kernel.closed.ClosedFault;
import vn.motcua.kernel.closed.ClosedFolder;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.closed.ClosedOutcome;
import vn.motcua.kernel.intake.FileExaminer;
import vn.motcua.kernel.intake.FileReport;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.name.FileName;

/**
 * Turns what was scanned into pictures of ours, page by page: looked at like every stranger's file, then taken apart in a closed machine. What was sent is not kept; the
 * pictures are all that anybody sees, compares and signs. Never within a transaction: it takes seconds.
 */
@Component
class ScanReader {

    private static final Set<FileType> TYPES = EnumSet.of(FileType.PDF, FileType.JPEG, FileType.PNG, FileType.TIFF);
    private static final long LARGEST_PAGE = 8L << 20;

    private final FileExaminer examiner;
    private final ClosedMachines machines;
    private final Blobs blobs;
    private final Duration patience;

    ScanReader(
            FileExaminer examiner,
            ClosedMachines machines,
            Blobs blobs,
            @Value("${motcua.certifiedcopy.scan-patience:2m}") Duration patience) {
        this.examiner = examiner;
        this.machines = machines;
        this.blobs = blobs;
        this.patience = patience;
    }

    /** What scans that are sent together may use of the closed machines: each page has its own seconds there, and there may be two hundred. */
    Budget budget() {
        return new Budget(patience);
    }

    /**
     * Its pages, at most as many as a copy may have and one more, so that too many are seen.
     *
     * @param time what is left of it for this scan and those after it
     * @param room the most bytes of all its pictures
     */
    List<TakenPage> read(Scan scan, Budget time, long room) {
        String name = FileName.clean(scan.name());
        try {
            StoredBlob sent;
            try (InputStream in = scan.content().open()) {
                sent = blobs.store(in, IntakePolicy.PAPERS.bytes());
            }
            try {
                return examiner.examine(() -> blobs.open(sent), TYPES::contains, (report, cleaned) -> {
                    check(report, name);
                    return pages(cleaned == null ? sent : keep(cleaned), report.type(), name, time, room);
                });
            } finally {
                blobs.discard(sent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws away what nobody will keep. */
    void discard(List<TakenPage> pages) {
        pages.forEach(page -> blobs.discard(page.picture()));
    }

    private StoredBlob keep(InputStream cleaned) throws IOException {
        return blobs.store(cleaned, IntakePolicy.PAPERS.bytes());
    }

    private static void check(FileReport report, String name) {
        if (!report.settled()) throw CertifiedCopyRefusal.SCANNER_AWAY.because();
        boolean acts = report.flags().stream().anyMatch(IntakePolicy.PAPERS.refused()::contains);
        if (report.problem().isPresent() || acts) throw CertifiedCopyRefusal.FILE_NOT_TAKEN.at("files", name);
    }

    private List<TakenPage> pages(StoredBlob content, FileType type, String name, Budget time, long room)
            throws IOException {
        List<TakenPage> pages = new ArrayList<>();
        try {
            int all;
            do {
                Part part = part(content, type, pages.size(), name, time);
                pages.addAll(part.pages());
                if (bytes(pages) > room) throw ChangePages.tooLarge();
                all = part.all();
            } while (pages.size() < all && pages.size() <= CopyFee.MOST_PAGES);
            return pages;
        } catch (IOException | RuntimeException e) {
            discard(pages);
            throw e;
        }
    }

    /** All pictures together. */
    static long bytes(List<TakenPage> pages) {
        return pages.stream().mapToLong(one -> one.picture().length()).sum();
    }

    /** What one turn of a machine did. */
    private record Part(int all, List<TakenPage> pages) {}

    private Part part(StoredBlob content, FileType type, int from, String name, Budget time) throws IOException {
        try (InputStream in = blobs.open(content)) {
            ClosedOutcome<Part> outcome = machines.work(
                    TakePages.class,
                    in,
                    out -> {
                        out.writeUTF(type.name());
                        out.writeInt(from);
                    },
                    this::taken,
                    time);
            return switch (outcome) {
                case ClosedOutcome.Answered<Part>(Part part) when !part.pages().isEmpty() -> part;
                case ClosedOutcome.Failed<Part>(ClosedFault fault)
                when fault == ClosedFault.TOOK_TOO_LONG -> throw CertifiedCopyRefusal.SCAN_TOO_SLOW.at("files", name);
                default -> throw CertifiedCopyRefusal.FILE_NOT_TAKEN.at("files", name);
            };
        }
    }

    /** What the machine says is a stranger's word: sizes are held to bounds, and pictures to a length. */
    private Part taken(DataInputStream answer, ClosedFolder folder) throws IOException {
        int all = answer.readInt();
        int done = answer.readInt();
        if (all < 1 || done < 0 || done > all) throw new IllegalArgumentException("pages");
        List<TakenPage> pages = new ArrayList<>();
        try {
            for (int place = 0; place < done; place++) {
                int width = answer.readInt();
                int height = answer.readInt();
                boolean grey = answer.readBoolean();
                if (Math.min(width, height) < 1 || Math.max(width, height) > TakePages.LONGEST)
                    throw new IllegalArgumentException("size");
                try (InputStream picture = folder.take(TakePages.name(place))) {
                    pages.add(new TakenPage(blobs.store(picture, LARGEST_PAGE), width, height, grey));
                }
            }
            return new Part(all, pages);
        } catch (IOException | RuntimeException e) {
            discard(pages);
            throw e;
        }
    }
}
