package vn.motcua.procedure.transfer;

import vn.motcua.kernel.text.Worded;

/** Why a file as a whole cannot be imported. */
public enum ImportFault implements Worded {
    /** The kernel's intake refused it; the detail names its reason. */
    FILE_REFUSED,
    /** Neither JSON lines nor a spreadsheet that we read. */
    UNKNOWN_FORMAT,
    /** No sheet inside. */
    NO_SHEET,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    CELL_TOO_LONG,
    UNREADABLE,
    /** The first row names no column {@code TENTTHC}. */
    NO_HEADING,
    /** Taking it apart took too long or too much memory. */
    TOO_HEAVY,
    /** A fault of ours; it stands in the server's log. */
    BROKE
}
