/** Sealing of personal data: encryption under keys that are not in the database, and keyed digests to find a value again without keeping it. */
@NamedInterface("seal")
@NullMarked
package vn.motcua.identity.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
