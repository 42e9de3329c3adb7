/** Tests. */
@NullMarked
package vn.motcua.procedure.transfer;

import org.jspecify.annotations.NullMarked;
