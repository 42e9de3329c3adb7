package vn.motcua.procedure.draft;

import vn.motcua.kernel.text.Worded;

/** How much a finding weighs. */
public enum Severity implements Worded {
    /** The revision cannot be approved as long as it stands. */
    BLOCKS,
    /** Worth a look; the reviewer decides. */
    WARNS
}
