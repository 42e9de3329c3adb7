/** How a deadline came about, day by day, in words for a citizen; the explanation alone proves the result. */
@NullMarked
package vn.motcua.kernel.worktime.explanation;

import org.jspecify.annotations.NullMarked;
