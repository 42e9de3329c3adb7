package vn.motcua.office;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody in an agency's office; for an agency and the units below it. */
public enum OfficePermission implements Permission {
    /** Read the registers and what was exchanged. */
    SEE,
    /** Register documents out and in, reserve numbers, cancel and correct lines. */
    REGISTER,
    /** Exchange documents over the axis: send, take in, accept, refuse, answer. */
    EXCHANGE,
    /** Set up the registers: books, rules of numbering, units. */
    RULES
}
