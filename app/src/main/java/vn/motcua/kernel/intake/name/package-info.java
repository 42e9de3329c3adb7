/** What becomes of the names that strangers give their files, and the headers under which such files are handed out. */
@NullMarked
package vn.motcua.kernel.intake.name;

import org.jspecify.annotations.NullMarked;
