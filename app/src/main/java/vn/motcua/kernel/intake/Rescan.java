package vn.motcua.kernel.intake;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.intake.scan.VirusScanner;

/** Scans accepted files of the last month again when the scanner's signatures changed, or there is a scanner where there was none (SR-44). */
@Component
class Rescan {

    private static final Logger log = LoggerFactory.getLogger(Rescan.class);
    private static final int AT_ONCE = 200;

    private final IntakeRows rows;
    private final Blobs blobs;
    private final VirusScanner scanner;

    Rescan(IntakeRows rows, Blobs blobs, VirusScanner scanner) {
        this.rows = rows;
        this.blobs = blobs;
        this.scanner = scanner;
    }

    /** The next few; those that are infected, as is known now, can be opened no more. */
    @Scheduled(
            fixedDelayString = "${motcua.kernel.intake.again-every:60s}",
            initialDelayString = "${motcua.kernel.intake.again-every:60s}")
    void scanAgain() throws IOException {
        String base = scanner.base();
        if (base.isEmpty()) return;
        for (FileId id : rows.scannedOtherwise(base, AT_ONCE)) {
            IntakeFile file = rows.find(id).orElseThrow().file();
            if (file.content().isPresent() && !scanned(file, file.content().get())) return;
        }
    }

    /** False if the scanner went away meanwhile. */
    private boolean scanned(IntakeFile file, BlobId content) throws IOException {
        VirusScanner.Scan scan;
        try (InputStream in = blobs.open(content).orElseThrow()) {
            scan = scanner.scan(in);
        }
        switch (scan) {
            case VirusScanner.Clean(String base) -> rows.scannedAgain(file.id(), base);
            case VirusScanner.Infected(String virus, String base) -> {
                log.warn("File {} was accepted, and is now known to hold {}", file.id(), virus);
                FileReport report = FileReport.bad(file.type().orElse(FileType.UNKNOWN), IntakeProblem.INFECTED, virus)
                        .scanned(ScanState.INFECTED, base);
                rows.refuse(file.id(), report, IntakeProblem.INFECTED, report.detail());
            }
            case VirusScanner.Away away -> {
                return false;
            }
            case VirusScanner.None none -> {
                return false;
            }
        }
        return true;
    }
}
