/** The page on which an agency takes the value of a copy away. */
@NullMarked
package vn.motcua.certifiedcopy.revoke.web;

import org.jspecify.annotations.NullMarked;
