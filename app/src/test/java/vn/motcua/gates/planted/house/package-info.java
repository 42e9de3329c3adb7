/** A house of two modules, one of which calls the other without being allowed to. */
@NullMarked
package vn.motcua.gates.planted.house;

import org.jspecify.annotations.NullMarked;
