/** Who acts, for which agency, and what they may do: ports that the module identity implements. */
@NullMarked
package vn.motcua.kernel.access;

import org.jspecify.annotations.NullMarked;
