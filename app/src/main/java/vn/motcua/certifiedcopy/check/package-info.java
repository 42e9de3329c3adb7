/** Where anybody learns how a certified copy stands: by the word on it, or by the file itself. */
@NullMarked
package vn.motcua.certifiedcopy.check;

import org.jspecify.annotations.NullMarked;
