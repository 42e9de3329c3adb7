package vn.motcua.kernel.intake;

import vn.motcua.kernel.intake.scan.VirusScanner;
import vn.motcua.kernel.intake.scan.VirusScanner.Scan;
import vn.motcua.kernel.text.Worded;

/** What is known of viruses in a file; shown wherever the file is. */
public enum ScanState implements Worded {
    /** Not yet scanned, or the scanner did not answer. */
    WAITING,
    CLEAN,
    INFECTED,
    /** This installation has no scanner. */
    NOT_SCANNED;

    /** The state that a scan's answer means. */
    public static ScanState of(Scan scan) {
        return switch (scan) {
            case VirusScanner.Clean clean -> CLEAN;
            case VirusScanner.Infected infected -> INFECTED;
            case VirusScanner.Away away -> WAITING;
            case VirusScanner.None none -> NOT_SCANNED;
        };
    }
}
