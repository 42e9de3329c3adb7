/** Tests. */
@NullMarked
package vn.motcua.procedure.change;

import org.jspecify.annotations.NullMarked;
