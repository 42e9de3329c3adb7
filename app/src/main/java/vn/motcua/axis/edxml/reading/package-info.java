/** Reads packets as strangers write them, and says in one report what is wrong with them. */
@NamedInterface("edxml")
@NullMarked
package vn.motcua.axis.edxml.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
