/** Systems that speak on the axis: which agencies they serve, by which secrets they are known, when they last called. */
@NamedInterface("system")
@NullMarked
package vn.motcua.axis.system;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
