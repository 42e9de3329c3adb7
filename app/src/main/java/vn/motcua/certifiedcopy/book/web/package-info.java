/** The pages of the books of certified copies. */
@NullMarked
package vn.motcua.certifiedcopy.book.web;

import org.jspecify.annotations.NullMarked;
