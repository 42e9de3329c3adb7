/** HTTP by hand over a socket, and the command line's door: what the judges of wire contracts speak through. */
@NullMarked
package vn.motcua.testing.line;

import org.jspecify.annotations.NullMarked;
