/** Tests. */
@NullMarked
package vn.motcua.procedure.record;

import org.jspecify.annotations.NullMarked;
