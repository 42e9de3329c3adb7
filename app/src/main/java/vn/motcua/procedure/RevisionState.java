package vn.motcua.procedure;

import vn.motcua.kernel.text.Worded;

/** What became of a revision so far, whatever the day; how a published one stands on a day says {@link RevisionStanding}. */
public enum RevisionState implements Worded {
    /** Somebody works on it. */
    DRAFT,
    /** A second person looks at it. */
    REVIEW,
    /** Approved, or imported: holds from its first day on. */
    PUBLISHED,
    /** Approved, and withdrawn before its first day. */
    WITHDRAWN,
    /** A draft that was given up. */
    DISCARDED
}
