/** The pages of an original: taken in, put right, and what is signed of them. */
@NullMarked
package vn.motcua.certifiedcopy.page;

import org.jspecify.annotations.NullMarked;
