/** What changed between two records, part by part, as an officer reads it. */
@NullMarked
package vn.motcua.procedure.change;

import org.jspecify.annotations.NullMarked;
