package vn.motcua.procedure.draft;

import java.util.List;

/**
 * Looks over a draft before it is laid before a second person, and again before it is approved, which is refused while a finding blocks. Every bean of this
 * type is asked.
 */
public interface RevisionCheck {

    /** What it found; empty if all is well. */
    List<Finding> check(Draft draft);
}
