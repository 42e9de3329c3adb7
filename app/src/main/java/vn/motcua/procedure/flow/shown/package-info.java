/** What the pages of steps show. */
@NullMarked
package vn.motcua.procedure.flow.shown;

import org.jspecify.annotations.NullMarked;
