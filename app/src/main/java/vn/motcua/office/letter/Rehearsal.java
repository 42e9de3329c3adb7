package vn.motcua.office.letter;

import vn.motcua.axis.edxml.reading.Report;

/**
 * What the axis would say to a letter.
 *
 * @param report what its reader finds
 * @param bytes how large the packet is
 */
public record Rehearsal(Report report, long bytes) {

    /** True if it would be taken. */
    public boolean ready() {
        return !report.refuses();
    }
}
