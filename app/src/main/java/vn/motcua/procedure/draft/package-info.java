/**
 * Revisions on their way: drafted, laid before a second person, approved with the day on which they take effect, withdrawn, closed. Others' parts of a
 * draft (its form, its steps) are saved through here, and judged by whoever offers a {@link vn.motcua.procedure.draft.RevisionCheck}.
 */
@NullMarked
package vn.motcua.procedure.draft;

import org.jspecify.annotations.NullMarked;
