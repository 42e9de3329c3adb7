/** Tests. */
@NullMarked
package vn.motcua.procedure.draft;

import org.jspecify.annotations.NullMarked;
