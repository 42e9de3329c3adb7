/**
 * The intake of strangers' files (SR-40 to SR-46). A file is taken into quarantine, named by chance and by its hash, never by its own name; told
 * apart by its bytes, scanned for viruses, and its structure looked through in a closed machine. Only what passes all of it can be opened by
 * anybody. Whoever keeps files by another way has them looked at by {@link vn.motcua.kernel.intake.FileExaminer}.
 */
@NullMarked
package vn.motcua.kernel.intake;

import org.jspecify.annotations.NullMarked;
