/**
 * The append-only, verifiable log of who did what to what, for whom and why: a Merkle tree of entries (RFC 6962 hashing), signed checkpoints,
 * proofs, search and timelines. Understands no business: each module declares its events and words its own lines.
 */
@ApplicationModule(allowedDependencies = {"kernel", "portal", "portal :: *"})
@NullMarked
package vn.motcua.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
