/** Who looked into a store, when, why and for which procedure; and what its owner says to that. */
@NamedInterface("look")
@NullMarked
package vn.motcua.vault.look;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
