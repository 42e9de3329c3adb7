/** Keys by which systems sign their requests at the modern door: registered, overlapping while they are changed, ended. */
@NullMarked
package vn.motcua.axis.key;

import org.jspecify.annotations.NullMarked;
