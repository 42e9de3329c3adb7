/**
 * Filling in a form, page by page: where answers are kept in the meantime, what a browser's form says and shows, lists pasted from a spreadsheet,
 * first values and where they came from, the general form of procedures that have none of their own.
 */
@NamedInterface("filling")
@NullMarked
package vn.motcua.procedure.form.filling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
