package vn.motcua.axis.edxml.reading;

import vn.motcua.kernel.text.Worded;

/** What follows from a finding. */
public enum Severity implements Worded {
    /** The packet is refused (error 22 towards existing clients). */
    REFUSED,
    /** The packet is delivered, and marked. */
    MARKED
}
