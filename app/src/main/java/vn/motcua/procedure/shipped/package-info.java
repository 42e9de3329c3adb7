/** Procedures that are shipped complete, with form and steps, written by us from the law; the demo nation operates them. */
@NullMarked
package vn.motcua.procedure.shipped;

import org.jspecify.annotations.NullMarked;
