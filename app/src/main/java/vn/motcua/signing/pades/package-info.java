/**
 * Signs PDF files as PAdES has it: the person first, the agency after, each with a time stamp and with what the law wants to be seen. What of it is kept, the
 * caller's transaction decides.
 */
@NamedInterface("pades")
@NullMarked
package vn.motcua.signing.pades;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
