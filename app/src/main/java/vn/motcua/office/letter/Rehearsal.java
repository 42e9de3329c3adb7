package vn.motcua.office.letter;

import vn.motcua.axis.edxml.reading.Report;
import vn.motcua.axis.outlook.Outlook;

/**
 * What the axis would say to a letter.
 *
 * @param report what its reader finds
 * @param bytes how large the packet is
 * @param outlook what each receiver would say
 */
public record Rehearsal(Report report, long bytes, Outlook outlook) {

    /** True if it would be taken. */
    public boolean ready() {
        return !report.refuses() && outlook.ready();
    }
}
