/** The port to a virus scanner, and ClamAV behind it. */
@NullMarked
package vn.motcua.kernel.intake.scan;

import org.jspecify.annotations.NullMarked;
