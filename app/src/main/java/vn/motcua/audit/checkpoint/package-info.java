/** Signed checkpoints: statements of how large the tree was and what its root was, in the manner of transparency logs, for outside witnesses. */
@NamedInterface("checkpoint")
@NullMarked
package vn.motcua.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
