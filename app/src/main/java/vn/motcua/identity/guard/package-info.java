/** What keeps guessing slow: counts of attempts that all nodes share, and the devices that somebody has signed in from before. */
@NamedInterface("guard")
@NullMarked
package vn.motcua.identity.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
