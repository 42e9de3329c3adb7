/** How the program starts, refuses to start, is talked to and is stopped: as real processes, seen from outside. */
@NullMarked
package vn.motcua.launch;

import org.jspecify.annotations.NullMarked;
