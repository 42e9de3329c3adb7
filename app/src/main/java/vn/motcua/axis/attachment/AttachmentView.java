package vn.motcua.axis.attachment;

import java.time.Instant;
import vn.motcua.kernel.intake.FileReport;

/**
 * A file in a packet, as it was found to be.
 *
 * @param place from 0, in the order of the packet
 * @param name as the packet names it, cleaned; data only, never a path
 * @param bytes how long the file is, out of the ZIP that it may travel in
 * @param report what was found; its scan may still wait for the scanner
 * @param examined when
 */
public record AttachmentView(int place, String name, long bytes, FileReport report, Instant examined) {

    /** True if whoever opens it should think first: something is wrong with it, or it holds what acts by itself. */
    public boolean warns() {
        return report.problem().isPresent()
                || !report.flags().isEmpty()
                || report.type().dangerous();
    }
}
