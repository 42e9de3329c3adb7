/** Prints: pages of ours as PDF files that an office can keep, with the letters embedded and their text to be searched and read aloud. */
@NamedInterface("print")
@NullMarked
package vn.motcua.portal.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
