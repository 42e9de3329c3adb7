/** The upper module of the planted house; it may call nobody. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.motcua.gates.planted.house.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
