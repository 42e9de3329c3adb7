/** What officers do with an original at the counter: begin, compare, take the fee, refuse, cancel, take back. */
@NullMarked
package vn.motcua.certifiedcopy.desk;

import org.jspecify.annotations.NullMarked;
