/** What goes out in writing when an original cannot be certified. */
@NullMarked
package vn.motcua.certifiedcopy.refuse;

import org.jspecify.annotations.NullMarked;
