/** Explanations that people read, and a checker that does not believe them. */
@NullMarked
package vn.motcua.kernel.worktime.explanation;

import org.jspecify.annotations.NullMarked;
