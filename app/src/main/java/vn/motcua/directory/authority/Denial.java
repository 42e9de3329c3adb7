package vn.motcua.directory.authority;

import vn.motcua.kernel.text.Worded;

/** Why somebody may not. */
public enum Denial implements Worded {
    /** The agency did not exist on that day, or was closed or merged by then. */
    AGENCY_NOT_OPEN,
    /** They hold no post there, and never did by what was known. */
    NO_POST,
    /** They hold no post there any more. */
    LEFT,
    /** They do not hold a post there yet. */
    NOT_YET_IN_POST,
    /** They are suspended on that day. */
    SUSPENDED,
    /** A delegation they had is over or revoked. */
    DELEGATION_ENDED,
    /** A delegation to them begins later. */
    DELEGATION_NOT_BEGUN,
    /** They have a delegation, but whoever gave it could not do so themselves on that day. */
    GIVER_HAS_NONE,
    /** Nothing ever gave it to them. */
    NEVER_GIVEN
}
