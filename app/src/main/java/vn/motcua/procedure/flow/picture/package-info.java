/** Draws steps: rows from the first step to the ends, on the server, so that the picture needs no script. */
@NamedInterface("picture")
@NullMarked
package vn.motcua.procedure.flow.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
