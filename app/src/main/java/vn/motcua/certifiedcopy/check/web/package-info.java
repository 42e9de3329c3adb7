/** The public pages for checking a certified copy. */
@NullMarked
package vn.motcua.certifiedcopy.check.web;

import org.jspecify.annotations.NullMarked;
