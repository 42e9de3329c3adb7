/** Tests of the shell. */
@NullMarked
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
