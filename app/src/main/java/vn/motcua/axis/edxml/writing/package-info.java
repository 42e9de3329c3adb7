/** Writes packets in the canonical form. */
@NamedInterface("edxml")
@NullMarked
package vn.motcua.axis.edxml.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
