/** Units that agencies' software keeps in the directory by itself, below its own agencies. */
@NamedInterface("unit")
@NullMarked
package vn.motcua.axis.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
