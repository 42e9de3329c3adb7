/** Certified copies and appointments of the demo nation. */
@NullMarked
package vn.motcua.certifiedcopy.demo;

import org.jspecify.annotations.NullMarked;
