/** The Merkle tree over the log: hashing and proofs as in RFC 6962, tiles in the database, and the sequencer that gives lines their places. */
@NamedInterface("tree")
@NullMarked
package vn.motcua.audit.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
