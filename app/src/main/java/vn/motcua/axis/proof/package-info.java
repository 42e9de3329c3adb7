/**
 * Signed proofs of what did not happen: that a receiver has not taken a packet, and that it can never take it any more because its sender withdrew
 * it in time. A proof is one file that anybody can check with nothing but it and the certificates they believe.
 */
@NamedInterface("proof")
@NullMarked
package vn.motcua.axis.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
